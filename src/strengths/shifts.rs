//! What changed between two takes, as a picture.

use super::change::{Change, SkillChange};
use super::rating::{ENERGY, PROFICIENCY, signed};
use crate::charts::shifts::{Range, Shifted, Shifts};
use crate::charts::{Head, Mark, Row, Words};
use crate::words::{counted, listed};

/// So many changes are drawn, the largest; the table has them all.
const DRAWN: usize = 12;

impl Change {
    /// The skills that moved, each with its place then and now.
    #[must_use]
    pub fn picture(&self) -> Shifts {
        let words = Words {
            id: "change",
            title: "Skills that changed: how well, and how it feels".to_owned(),
            finding: self.finding(),
            key: vec![(Mark::Ring, "then".to_owned()), (Mark::Dot, "now".to_owned())],
            head: vec![
                Head::Words("Skill"),
                Head::Number("How well (0 to 4)"),
                Head::Number("How it feels (−2 to +2)"),
            ],
            rows: self
                .moved
                .iter()
                .map(|one| Row::new(one.skill.name, [one.well(), one.feels()]))
                .collect(),
        };
        let ranges = [
            Range {
                name: "How well",
                range: 0..=PROFICIENCY.end().cast_signed(),
                written: |well| well.to_string(),
            },
            Range { name: "How it feels", range: ENERGY, written: signed },
        ];
        let drawn: Vec<_> = self.moved.iter().take(DRAWN).map(shifted).collect();
        Shifts::new(words, &ranges, &drawn)
    }

    /// How many skills moved, and which way.
    fn finding(&self) -> String {
        let count =
            |fits: fn(&SkillChange) -> bool| self.moved.iter().filter(|one| fits(one)).count();
        let ways = [
            (count(|one| one.proficiency.0 < one.proficiency.1), "done better"),
            (count(|one| one.proficiency.0 > one.proficiency.1), "done less well"),
            (count(|one| one.energy.0 < one.energy.1), "giving more energy"),
            (count(|one| one.energy.0 > one.energy.1), "giving less energy"),
        ];
        let said = ways.iter().filter(|(count, _)| *count > 0);
        let said: Vec<_> = said.map(|(count, way)| format!("{count} {way}")).collect();
        let said: Vec<_> = said.iter().map(String::as_str).collect();
        let moved = self.moved.len();
        let drawn = if moved > DRAWN {
            format!(" The {DRAWN} largest changes are drawn.")
        } else {
            String::new()
        };
        format!("{} changed: {}.{drawn}", counted(moved, "skill"), listed(&said))
    }
}

fn shifted(one: &SkillChange) -> Shifted<'static> {
    let (then, now) = one.proficiency;
    Shifted {
        name: one.skill.name,
        places: vec![(then.cast_signed(), now.cast_signed()), one.energy],
    }
}
