//! Listening to what is asked of the database.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, Once};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

thread_local! {
    /// The ear of the test that runs on this thread.
    static EAR: RefCell<Option<Heard>> = const { RefCell::new(None) };
}

/// The statements that databases were asked, in their order, without what was put in for the
/// question marks.
#[derive(Clone, Default)]
pub struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    /// Listens to the databases that this thread opens from now on.
    pub fn begin() -> Self {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| set_default_instrumentation(ear).unwrap());
        let heard = Self::default();
        EAR.set(Some(heard.clone()));
        heard
    }

    /// What was heard since this was last asked.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }

    fn hear(&self, event: &InstrumentationEvent) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let said = query.to_string();
            let statement = said.split(" -- binds:").next().unwrap();
            let first = statement.split_whitespace().next().unwrap_or_default();
            // `SELECT 1` only asks PostgreSQL whether it is still there.
            let asks = statement != "SELECT 1";
            if asks && matches!(first, "SELECT" | "INSERT" | "UPDATE" | "DELETE") {
                self.0.lock().unwrap().push(statement.to_owned());
            }
        }
    }
}

fn ear() -> Option<Box<dyn Instrumentation>> {
    let heard = EAR.with_borrow(Clone::clone)?;
    Some(Box::new(move |event: InstrumentationEvent<'_>| heard.hear(&event)))
}
