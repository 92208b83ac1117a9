use crate::forms::Save;
use crate::page::ROOMS;

/// How often a client saved something in one room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The room's place among the client's pages.
    pub place: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How many saves.
    pub count: usize,
}

impl News {
    /// What was saved in which room, in the order the rooms were last written in. Comments and
    /// what is not among the client's pages are left out.
    #[must_use]
    pub fn by_room<'a>(saves: impl IntoIterator<Item = &'a Save>) -> Vec<Self> {
        let mut news: Vec<Self> = Vec::new();
        for (place, name) in saves.into_iter().filter_map(|save| room(&save.location)) {
            match news.iter_mut().find(|one| one.place == place) {
                Some(one) => one.count += 1,
                None => news.push(Self { place, name, count: 1 }),
            }
        }
        news
    }
}

/// The room of an address like `/clients/7/goals/12`.
fn room(address: &str) -> Option<(&'static str, &'static str)> {
    if address.contains("#comment-") {
        return None;
    }
    let (_, place) = address.strip_prefix("/clients/")?.split_once('/')?;
    let place = place.split(['/', '?', '#']).next()?;
    let mut known = ROOMS.iter().filter(|(known, _)| !known.is_empty());
    known.find(|(known, _)| *known == place).copied()
}
