/// A small shape that stands for something; told apart by its form, and only then by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled dot: how it is.
    Dot,
    /// A dotted ring: how it was.
    Ring,
    /// A filled diamond: reached.
    Reached,
    /// An open diamond: ahead.
    Ahead,
    /// A square: the day or the number to get to.
    Aim,
    /// An unbroken line.
    Line,
    /// A thin line.
    Thin,
    /// A broken line.
    Broken,
    /// A line of points.
    Pointed,
    /// A short thick line: what was asked for.
    Asked,
    /// A filled bar.
    Bar,
    /// A bar in outline.
    Outline,
    /// A bar in broken outline.
    Missing,
}

impl Mark {
    /// How it is styled.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Dot | Self::Reached => "dot dot--lead",
            Self::Ring => "dot dot--was",
            Self::Ahead => "dot",
            Self::Aim => "aim",
            Self::Line => "line",
            Self::Thin => "grid grid--strong",
            Self::Broken => "line line--was",
            Self::Pointed => "line line--aim",
            Self::Asked => "asked",
            Self::Bar => "bar",
            Self::Outline => "bar--soft",
            Self::Missing => "bar--gap",
        }
    }

    /// How it is drawn around the point it stands at.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Dot | Self::Ring => "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
            Self::Reached | Self::Ahead => "m0-7l7 7l-7 7l-7-7z",
            Self::Aim => "m-6-6h12v12h-12z",
            Self::Asked => "m-8-1.5h16v3h-16z",
            Self::Line | Self::Thin | Self::Broken | Self::Pointed => "m-8 0h16",
            Self::Bar | Self::Outline | Self::Missing => "m-7-7h14v14h-14z",
        }
    }
}
