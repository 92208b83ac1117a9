//! Words in a picture.

use super::WIDTH;

/// How wide a letter is at most places, where text is largest.
const LETTER: f64 = 9.0;

/// Words in a picture, in the middle of their line.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where they begin, end or have their middle.
    pub x: f64,
    /// The middle of the line.
    pub y: f64,
    /// What they say.
    pub words: String,
    anchor: Anchor,
    tone: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    Start,
    Middle,
    End,
}

impl Label {
    /// Words that begin at a place.
    #[must_use]
    pub fn from(x: f64, y: f64, words: impl Into<String>) -> Self {
        Self { x, y, words: words.into(), anchor: Anchor::Start, tone: "" }
    }

    /// Words that end at a place.
    #[must_use]
    pub fn until(x: f64, y: f64, words: impl Into<String>) -> Self {
        Self { anchor: Anchor::End, ..Self::from(x, y, words) }
    }

    /// Words around a place, or as near to it as the frame lets them stand.
    #[must_use]
    pub fn around(x: f64, y: f64, words: impl Into<String>) -> Self {
        let label = Self { anchor: Anchor::Middle, ..Self::from(x, y, words) };
        let half = (label.width() / 2.0).min(WIDTH / 2.0);
        Self { x: x.clamp(half, WIDTH - half), ..label }
    }

    /// The same, quieter.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { tone: " label--quiet", ..self }
    }

    /// The same as a heading.
    #[must_use]
    pub fn head(self) -> Self {
        Self { tone: " label--head", ..self }
    }

    /// The same inside a dot.
    #[must_use]
    pub fn in_dot(self, is_filled: bool) -> Self {
        Self { tone: if is_filled { " label--dot label--on" } else { " label--dot" }, ..self }
    }

    /// How it is styled.
    #[must_use]
    pub fn class(&self) -> String {
        let anchor = match self.anchor {
            Anchor::Start => "label",
            Anchor::Middle => "label label--mid",
            Anchor::End => "label label--end",
        };
        format!("{anchor}{}", self.tone)
    }

    /// About how wide it is.
    #[must_use]
    pub fn width(&self) -> f64 {
        width(&self.words)
    }

    /// Its left and right end.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        match self.anchor {
            Anchor::Start => (self.x, self.x + self.width()),
            Anchor::Middle => (self.x - self.width() / 2.0, self.x + self.width() / 2.0),
            Anchor::End => (self.x - self.width(), self.x),
        }
    }
}

/// About how wide words are.
#[must_use]
pub fn width(words: &str) -> f64 {
    words.chars().count() as f64 * LETTER
}

/// Words as far as they fit into this width; the table beside a picture has them whole.
#[must_use]
pub fn shortened(words: &str, width: f64) -> String {
    let count = words.chars().count();
    let fitting = (1..=count).take_while(|letters| *letters as f64 * LETTER <= width).count();
    if fitting == count {
        return words.to_owned();
    }
    let start: String = words.chars().take(fitting.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}
