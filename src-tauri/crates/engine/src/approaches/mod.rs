//! What each of the five levers is for in practice, and the inputs each approach changes.
//!
//! A lever row or an action names an approach by its id, or the planner's own words. The program
//! reckons with neither: an approach tells a planner which input it moves, and where that is.

mod list;

use serde::Serialize;
use ts_rs::TS;

use crate::plan::Lever;

pub use list::{APPROACHES, LEVER_HELP};

/// One way to pull a lever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Approach {
    /// What plans call it by; never changed once released.
    pub id: &'static str,
    /// The lever it belongs to.
    pub lever: Lever,
    /// Its name.
    pub name: &'static str,
    /// What it is for, one sentence.
    pub purpose: &'static str,
    /// The inputs it changes, the foremost first.
    pub inputs: &'static [ChangedInput],
}

/// An input that an approach changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ChangedInput {
    /// What it is called, as in "changes the yearly drop-out".
    pub words: &'static str,
    /// Its path in plan JSON, without places in lists: `scenarios.levers.build.annual_drop_out`.
    pub path: &'static str,
    /// The place of the window where it is typed.
    pub place: InputPlace,
    /// The lever on whose page it is typed, where it is on one.
    pub lever: Option<Lever>,
    /// The last member of the path.
    pub field: &'static str,
}

/// The places of the window where inputs are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum InputPlace {
    /// Where are we now: a role's figures.
    Role,
    /// Where are we now: pathways that go on anyway.
    Usual,
    /// Where do we need to be.
    Targets,
    /// How we will get there.
    Levers,
}

/// What a lever is for, and where it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LeverHelp {
    /// The lever.
    pub lever: Lever,
    /// What it is for, a sentence or two.
    pub purpose: &'static str,
    /// Where and how it is set.
    pub set_where: &'static str,
}

/// The approach of this id.
pub fn approach(id: &str) -> Option<&'static Approach> {
    APPROACHES.iter().find(|approach| approach.id == id)
}

/// An approach as it is shown: its name, or the planner's own words.
pub fn approach_name(written: &str) -> &str {
    approach(written).map_or(written, |approach| approach.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_there_once_and_begins_with_its_lever() {
        for (nth, approach) in APPROACHES.iter().enumerate() {
            let lever = approach.lever.name().to_lowercase();
            assert!(approach.id.starts_with(&format!("{lever}_")), "{}", approach.id);
            let others = APPROACHES.iter().skip(nth + 1);
            assert!(!others.clone().any(|other| other.id == approach.id), "{}", approach.id);
            assert!(!others.clone().any(|other| other.name == approach.name), "{}", approach.name);
            assert!(!approach.inputs.is_empty(), "{}", approach.id);
        }
    }

    #[test]
    fn every_lever_has_approaches_and_help() {
        for lever in Lever::ALL {
            let of_lever = APPROACHES.iter().filter(|approach| approach.lever == lever).count();
            assert!(of_lever >= 3, "{}", lever.name());
            assert_eq!(LEVER_HELP.iter().filter(|help| help.lever == lever).count(), 1);
        }
    }

    #[test]
    fn a_path_leads_to_the_place_and_field_it_names() {
        for input in APPROACHES.iter().flat_map(|approach| approach.inputs) {
            assert_eq!(input.path.rsplit('.').next(), Some(input.field), "{}", input.path);
            let begins = match (input.place, input.lever) {
                (InputPlace::Role, None) => "roles.".to_owned(),
                (InputPlace::Targets, None) => "targets.".to_owned(),
                (InputPlace::Usual, Some(lever)) => {
                    format!("usual.{}.", lever.name().to_lowercase())
                }
                (InputPlace::Levers, Some(lever)) => {
                    format!("scenarios.levers.{}.", lever.name().to_lowercase())
                }
                _ => "nowhere".to_owned(),
            };
            assert!(input.path.starts_with(&begins), "{}", input.path);
        }
    }

    #[test]
    fn own_words_stay_as_they_are() {
        assert_eq!(approach_name("build_less_drop_out"), "Fewer drop out of training");
        assert_eq!(approach_name("A breakfast club"), "A breakfast club");
    }
}
