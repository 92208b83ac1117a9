use super::kinds::Horizon;
use super::sheet::GoalSheet;
use super::state::GoalState;

/// Goals of one state and one horizon, as the list shows them.
pub(super) struct Group {
    /// "Active, short-term".
    pub heading: String,
    /// Most important first.
    pub sheets: Vec<GoalSheet>,
}

impl Group {
    /// The groups that have goals, in the order of [`GoalState::rank`], near goals before far ones.
    /// `sheets` come most important first, and stay so within each group.
    pub fn of(sheets: &[GoalSheet]) -> Vec<Self> {
        let mut states = GoalState::ALL.to_vec();
        states.sort_by_key(|state| state.rank());
        let horizons = [Some(Horizon::Short), Some(Horizon::Long), None];
        let places = states.iter().flat_map(|state| horizons.map(|horizon| (*state, horizon)));
        let group = |(state, horizon): (GoalState, Option<Horizon>)| {
            let fits =
                |sheet: &&GoalSheet| sheet.goal.state == state && sheet.goal.horizon == horizon;
            let heading = match horizon {
                Some(horizon) => format!("{}, {}", state.label(), horizon.label().to_lowercase()),
                None => state.label().to_owned(),
            };
            Self { heading, sheets: sheets.iter().filter(fits).cloned().collect() }
        };
        places.map(group).filter(|group| !group.sheets.is_empty()).collect()
    }
}
