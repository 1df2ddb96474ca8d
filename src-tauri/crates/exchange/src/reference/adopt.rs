//! People to be treated as a target for staff: the planner chooses the ratio, and everything else
//! that isn't published.

use fivefold_engine::local_share::keep_in_step;
use fivefold_engine::plan::{
    Activity, Evidence, LocalShare, Populations, Scope, Target, TargetUnit, Year,
};
use serde::Deserialize;
use ts_rs::TS;

use super::activity;
use super::entry::{LibraryEntry, LibraryUse};
use super::ratios::activity_ratios;

/// What a planner chooses to turn published activity into staff.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct ActivityChoices {
    /// The id of a published ratio.
    #[serde(default)]
    pub ratio: Option<String>,
    /// Units per WTE a year of one's own, where no published ratio is taken.
    #[serde(default)]
    pub units_per_wte: Option<f64>,
    /// How many of what a percentage is of there are here.
    #[serde(default)]
    pub base: Option<f64>,
    /// The local share of England's, as a fraction.
    #[serde(default)]
    pub share: Option<f64>,
    /// The populations the share is the ratio of, instead of a share.
    #[serde(default)]
    pub populations: Option<Populations>,
    /// The year of a figure that is published without one.
    #[serde(default)]
    pub year: Option<Year>,
}

/// Why no target can be made of an entry yet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdoptionRefusal {
    /// No such entry, or one that is no activity.
    #[error("There is no activity \"{0}\" in the library that staff follow from. Choose another.")]
    NoActivity(String),
    /// Nothing to turn people into staff with.
    #[error("Choose a published ratio, or type how many one WTE delivers in a year, above 0.")]
    NoRatio,
    /// A percentage of nobody knows how many.
    #[error("Type how many there are here of what the percentage is of: {0}.")]
    NoBase(String),
    /// A figure of no year.
    #[error("Choose by which year: none is published.")]
    NoYear,
}

/// The target a published activity makes with a planner's choices. Its scope is every role until
/// one is chosen; its values are the published ones, or their local share.
///
/// # Errors
/// [`AdoptionRefusal`] where something that isn't published hasn't been chosen yet.
pub fn activity_target(entry: &str, choices: &ActivityChoices) -> Result<Target, AdoptionRefusal> {
    let no_such = || AdoptionRefusal::NoActivity(entry.to_owned());
    let entry = activity::library().into_iter().find(|it| it.id == entry).ok_or_else(no_such)?;
    let LibraryUse::Activity { asks_base, undated, .. } = &entry.usable_as else {
        return Err(no_such());
    };
    let scale = match (asks_base, choices.base) {
        (Some(what), None) => return Err(AdoptionRefusal::NoBase(what.clone())),
        (Some(_), Some(base)) => Some(base / 100.0),
        (None, _) => None,
    };
    let mut values: std::collections::BTreeMap<Year, f64> =
        entry.figures.iter().filter_map(|figure| Some((figure.year?, figure.value?))).collect();
    if let Some(value) = undated {
        values.insert(choices.year.ok_or(AdoptionRefusal::NoYear)?, *value);
    }
    let mut target = Target {
        name: entry.name.clone(),
        framework: Some(entry.framework.clone()),
        scope: Scope::All,
        unit: Some(TargetUnit::Wte),
        basis: activity::basis(&entry.id),
        values,
        activity: Some(conversion(&entry, choices, scale)?),
        evidence: Some(published(&entry)),
        ..Target::default()
    };
    share(&mut target, choices);
    Ok(target)
}

fn conversion(
    entry: &LibraryEntry,
    choices: &ActivityChoices,
    scale: Option<f64>,
) -> Result<Activity, AdoptionRefusal> {
    let measure = match scale {
        Some(_) => entry.unit_as_published.clone(),
        None => entry.role.clone(),
    };
    if let Some(units_per_wte) = choices.units_per_wte.filter(|units| *units > 0.0) {
        let rationale = Some("An assumption of our own.".to_owned());
        let evidence = Some(Evidence { rationale, ..Evidence::default() });
        return Ok(Activity { measure, scale, units_per_wte, evidence, ..Activity::default() });
    }
    let chosen = choices.ratio.as_ref().ok_or(AdoptionRefusal::NoRatio)?;
    let all = activity_ratios();
    let ratio = all.iter().find(|ratio| ratio.id == *chosen).ok_or(AdoptionRefusal::NoRatio)?;
    Ok(Activity {
        measure,
        scale,
        units_per_wte: ratio.units_per_wte,
        units_low: ratio.low,
        units_high: ratio.high,
        evidence: Some(ratio.evidence.clone()),
    })
}

/// Makes the values a share of England's, where one is chosen.
fn share(target: &mut Target, choices: &ActivityChoices) {
    let ActivityChoices { share, populations, .. } = choices;
    if share.is_none() && populations.is_none() {
        return;
    }
    target.local_share = Some(LocalShare {
        share: share.unwrap_or(1.0),
        populations: *populations,
        of: "England".to_owned(),
        values: std::mem::take(&mut target.values),
    });
    keep_in_step(None, target);
}

fn published(entry: &LibraryEntry) -> Evidence {
    Evidence {
        rationale: Some(format!("As published: {}, {}.", entry.role, entry.basis_as_published)),
        source: Some(entry.source.clone()),
        confidence: Some(entry.confidence),
        ..Evidence::default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use fivefold_engine::plan::Confidence;

    use super::*;

    fn own(units_per_wte: f64) -> ActivityChoices {
        ActivityChoices { units_per_wte: Some(units_per_wte), ..ActivityChoices::default() }
    }

    /// The ratio the library offers first for an entry.
    fn offered(entry: &str) -> ActivityChoices {
        let entry = activity::library().into_iter().find(|it| it.id == entry).unwrap();
        match entry.usable_as {
            LibraryUse::Activity { ratio, .. } => ActivityChoices { ratio, ..Default::default() },
            _ => ActivityChoices::default(),
        }
    }

    #[test]
    fn a_trajectory_becomes_a_target_with_its_ratio_and_range() {
        let entry = "trajectory-perinatal-2017";
        let target = activity_target(entry, &offered(entry)).unwrap();
        let values: Vec<_> = target.values.iter().map(|(year, value)| (*year, *value)).collect();
        assert_eq!(values, [(2017, 500.0), (2018, 2e3), (2019, 8e3), (2020, 2e4)]);
        let activity = target.activity.unwrap();
        assert_eq!(
            (activity.units_per_wte, activity.units_low, activity.units_high),
            (43.0, Some(30.0), Some(60.0))
        );
        assert_eq!(activity.evidence.unwrap().confidence, Some(Confidence::Illustrative));
        assert_eq!(target.evidence.unwrap().confidence, Some(Confidence::Published));
    }

    #[test]
    fn a_local_share_keeps_englands_figures_beside_ours() {
        let choices = ActivityChoices { share: Some(0.031), ..own(230.0) };
        let target =
            activity_target("end-point-perinatal-additional-women-slides", &choices).unwrap();
        assert_eq!(target.values.get(&2021), Some(&930.0));
        assert_eq!(target.local_share.unwrap().values.get(&2021), Some(&30_000.0));
    }

    #[test]
    fn a_percentage_needs_what_it_is_of() {
        let entry = "trajectory-core24-2017";
        let refusal = activity_target(entry, &own(0.5)).unwrap_err();
        assert_eq!(refusal, AdoptionRefusal::NoBase("acute hospitals".into()));
        let choices = ActivityChoices { base: Some(5.0), ..own(0.5) };
        let activity = activity_target(entry, &choices).unwrap().activity.unwrap();
        assert_eq!(
            (activity.scale, activity.measure.as_str()),
            (Some(0.05), "% of acute hospitals")
        );
    }

    #[test]
    fn a_figure_of_no_year_needs_one() {
        let entry = "integrate-women-not-receiving-the-care-they-need";
        assert_eq!(activity_target(entry, &offered(entry)).unwrap_err(), AdoptionRefusal::NoYear);
        let choices = ActivityChoices { year: Some(2031), ..offered(entry) };
        let target = activity_target(entry, &choices).unwrap();
        assert_eq!(target.values.get(&2031), Some(&115_000.0));
        assert_eq!(target.activity.unwrap().units_per_wte, 230.0);
    }

    #[test]
    fn standards_and_outcomes_are_refused() {
        for entry in ["trajectory-eip-2017", "trajectory-suicide-2017", "no-such"] {
            let refusal = activity_target(entry, &own(15.0)).unwrap_err();
            assert_eq!(refusal, AdoptionRefusal::NoActivity(entry.into()));
        }
    }

    #[test]
    fn without_a_ratio_nothing_is_made_up() {
        let entry = "trajectory-iapt-2017";
        let nothing = ActivityChoices::default();
        assert_eq!(activity_target(entry, &nothing).unwrap_err(), AdoptionRefusal::NoRatio);
        assert_eq!(activity_target(entry, &own(0.0)).unwrap_err(), AdoptionRefusal::NoRatio);
    }
}
