use crate::forms::{Pairs, Reading, Reply, TEXT};
use crate::goals::obstacles::obstacle::{OBSTACLE_COUNT, Obstacle};

/// The if-then plans as they are typed: `obstacle_1` and `response_1`, and so on.
pub(super) fn typed(obstacles: &[Obstacle]) -> Pairs {
    let mut form = Pairs::default();
    for (number, obstacle) in (1..).zip(obstacles) {
        form.set(format!("obstacle_{number}"), &obstacle.obstacle);
        form.set(format!("response_{number}"), &obstacle.response);
    }
    form
}

/// Only the answers of this form, in its order, whatever else was sent.
pub(super) fn own_fields(sent: &Pairs) -> Pairs {
    let mut form = Pairs::default();
    for number in 1..=OBSTACLE_COUNT {
        for name in [format!("obstacle_{number}"), format!("response_{number}")] {
            let value = sent.get(&name).to_owned();
            form.set(name, value);
        }
    }
    form
}

/// Each obstacle with its response; lines left blank on both sides are left out.
pub(super) fn draft(form: &Pairs) -> Result<Vec<(String, String)>, Reply> {
    let mut read = Reading::new();
    let mut pairs = Vec::new();
    for number in 1..=OBSTACLE_COUNT {
        let (one, other) = (format!("obstacle_{number}"), format!("response_{number}"));
        let obstacle = read.text_within(&one, form.get(&one), TEXT);
        if obstacle.is_empty() && !form.get(&other).trim().is_empty() {
            read.wrong(&one, "Write what may happen, so that the plan has its “if”");
        }
        let response = read.text_within(&other, form.get(&other), TEXT);
        if !obstacle.is_empty() {
            pairs.push((obstacle, response));
        }
    }
    read.finish(pairs)
}
