use super::{Answers, Kind, Question, Sheet, Tick};
use crate::forms::{Choice, LINE, PAGE, Pairs, Reading, Reply};

impl Sheet {
    /// Reads what was typed.
    ///
    /// # Errors
    /// What needs another look.
    pub fn draft(&self, typed: &Pairs) -> Result<Answers, Reply> {
        let mut read = Reading::new();
        let mut answers = Answers::default();
        for question in self.questions {
            let answer = question.read(typed, &mut read);
            answers.0.insert(question.key.to_owned(), answer);
        }
        read.finish(answers)
    }

    /// The answers as a form sends them.
    #[must_use]
    pub fn form(&self, answers: &Answers) -> Pairs {
        self.pairs(|question| {
            let kept = answers.kept(question);
            match question.kind {
                Kind::Line | Kind::Text => vec![kept.to_owned()],
                Kind::Several(_) => kept.lines().map(str::to_owned).collect(),
            }
        })
    }

    /// The reply to a save that came second.
    #[must_use]
    pub fn stale(&self, mine: &Pairs, theirs: &Answers) -> Reply {
        let mine = self.pairs(|question| mine.all(question.key));
        Reply::stale(&mine, &self.form(theirs))
    }

    fn pairs(&self, values: impl Fn(&Question) -> Vec<String>) -> Pairs {
        let pairs = self.questions.iter().flat_map(|question| {
            let named = |value| (question.key.to_owned(), value);
            values(question).into_iter().map(named)
        });
        Pairs(pairs.collect())
    }
}

impl Question {
    fn read(&self, typed: &Pairs, read: &mut Reading) -> String {
        let most = match self.kind {
            Kind::Line => LINE,
            Kind::Text => PAGE,
            Kind::Several(ticks) => {
                let ticked = ticked(ticks, typed.all(self.key));
                return ticked.map(|tick| tick.key).collect::<Vec<_>>().join("\n");
            }
        };
        read.text_within(self.key, typed.get(self.key), most)
    }
}

impl Tick {
    /// The ticks as choices of a form.
    #[must_use]
    pub fn choices(ticks: &[Self]) -> Vec<Choice> {
        let choice = |tick: &Self| Choice::new(tick.key, tick.label);
        ticks.iter().map(choice).collect()
    }
}

/// Those of the ticks that were sent, in the order of the page. What no page of ours sends is left
/// out.
fn ticked(ticks: &'static [Tick], sent: Vec<String>) -> impl Iterator<Item = &'static Tick> {
    ticks.iter().filter(move |tick| sent.iter().any(|key| key == tick.key))
}
