use super::reply::is_same;
use super::{Choice, Compared, FormKey};
use crate::drafts::Draft;
use crate::page::Page;
use crate::words::moment;

/// The other text of a field, where there is one: what was saved since the form was opened, or what
/// was typed into it before and never saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Which of the two it is, in words.
    pub heading: &'static str,
    /// Whether it is the saved text: then the field holds the one that is not.
    pub is_saved: bool,
    values: Vec<String>,
    in_field: String,
}

const SAVED: &str = "Saved";

impl Beside {
    /// The text itself.
    #[must_use]
    pub fn text(&self) -> String {
        self.values.join(", ")
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(String::is_empty)
    }

    /// The class of its box.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        if self.is_saved { "theirs" } else { "yours" }
    }

    /// What stands over the saved text of two that are compared.
    #[must_use]
    pub fn saved_heading(&self) -> &'static str {
        if self.is_saved { self.heading } else { SAVED }
    }

    /// What stands over the other.
    #[must_use]
    pub fn typed_heading(&self) -> &'static str {
        if self.is_saved { "Yours, not saved yet" } else { self.heading }
    }

    /// What was chosen, by the words a person reads.
    #[must_use]
    pub fn labels<'a>(&self, choices: &'a [Choice]) -> Vec<&'a str> {
        let chosen = choices.iter().filter(|choice| super::ticked(&self.values, choice));
        chosen.map(|choice| &*choice.label).collect()
    }

    /// Both texts word by word, where there are two to compare.
    #[must_use]
    pub fn compared(&self) -> Option<Compared> {
        let (there, here) = (self.text(), self.in_field.trim());
        match (there.is_empty() || here.is_empty(), self.is_saved) {
            (true, _) => None,
            (false, true) => Some(Compared::of(&there, here)),
            (false, false) => Some(Compared::of(here, &there)),
        }
    }
}

/// What the fields of a page show: the macros in `templates/ui/fields.html` ask for it.
impl Page {
    /// The key of the form that is sent to this address. Where its words came back, or are put into
    /// it again, it goes on under theirs: it is the same form, still not saved.
    #[must_use]
    pub fn form_key_of(&self, action: &str) -> FormKey {
        let sent = self.sent.as_ref().filter(|sent| self.path == action && !sent.key.is_empty());
        let draft = || self.unsaved.restored().map(|draft| FormKey::read(&draft.form_key));
        let key = sent.map(|sent| sent.key.clone()).or_else(draft);
        key.unwrap_or_else(|| self.form_key())
    }

    /// When a draft was typed, on this page's clock.
    #[must_use]
    pub fn typed_at(&self, draft: &Draft) -> String {
        moment(self.local(&draft.kept_at))
    }

    /// Whether this page answers a form sent to this address that another save came before.
    #[must_use]
    pub fn is_overtaken(&self, action: &str) -> bool {
        self.reply.is_stale() && self.path == action
    }

    /// The revision a form is made from: that of the words it shows.
    #[must_use]
    pub fn revision_of(&self, saved: &i32) -> String {
        let draft = self.unsaved.restored().map(|draft| draft.fields().get("revision").to_owned());
        draft.unwrap_or_else(|| saved.to_string())
    }

    /// What a field shows: its value, or what the person asked to have put back.
    #[must_use]
    pub fn shown(&self, name: &str, value: &str) -> String {
        let typed = self.unsaved.restored().map(|draft| draft.fields());
        let typed = typed.filter(|fields| fields.has(name));
        typed.map_or_else(|| value.to_owned(), |fields| fields.get(name).to_owned())
    }

    /// The same for boxes to tick, of which a form sends only those that are.
    #[must_use]
    pub fn shown_all(&self, name: &str, values: &[String]) -> Vec<String> {
        let typed = self.unsaved.restored().map(|draft| draft.fields().all(name));
        typed.unwrap_or_else(|| values.to_vec())
    }

    /// The same for one box.
    #[must_use]
    pub fn is_ticked(&self, name: &str, value: &str) -> bool {
        let typed = self.unsaved.restored().map(|draft| draft.fields().has(name));
        typed.unwrap_or(!value.is_empty())
    }

    /// What stands beside a field that holds this value.
    #[must_use]
    pub fn beside(&self, name: &str, value: &str) -> Option<Beside> {
        let typed = self.unsaved.fields().filter(|fields| fields.has(name));
        let typed = typed.map(|fields| vec![fields.get(name).to_owned()]);
        self.beside_typed(name, &[value.to_owned()], typed)
    }

    /// What stands beside boxes of which these are ticked.
    #[must_use]
    pub fn beside_all(&self, name: &str, values: &[String]) -> Option<Beside> {
        let typed = self.unsaved.fields().map(|fields| fields.all(name));
        self.beside_typed(name, values, typed)
    }

    fn beside_typed(
        &self,
        name: &str,
        values: &[String],
        typed: Option<Vec<String>>,
    ) -> Option<Beside> {
        let in_field = values.join(", ");
        if let Some(theirs) = self.reply.theirs(name) {
            let heading = "Saved meanwhile";
            return Some(Beside { heading, is_saved: true, values: theirs.to_vec(), in_field });
        }
        let typed = typed.filter(|typed| !is_same(typed, values))?;
        Some(match self.unsaved.restored() {
            Some(_) => Beside {
                heading: SAVED,
                is_saved: true,
                values: values.to_vec(),
                in_field: typed.join(", "),
            },
            None => {
                Beside { heading: "Typed and not saved", is_saved: false, values: typed, in_field }
            }
        })
    }
}
