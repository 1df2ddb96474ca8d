//! Plan JSON, and the mapping of an extract, which is JSON too.

use fivefold_engine::Plan;
use fivefold_engine::project::project;
use fivefold_exchange::extract::finance::LedgerMapping;
use fivefold_exchange::extract::mapping::{Mapping, file};
use fivefold_exchange::{plan_json, projection_csv};

use crate::said::is_fit_to_show;

/// As many figures as a plan may have to be projected here, which takes its time.
const MOST_FIGURES: usize = 2_000;

/// A plan is read or refused; one that is read is written and read again the same, and projected in
/// numbers.
pub fn read(bytes: &[u8]) {
    match plan_json::read(bytes) {
        Ok(plan) => {
            is_the_same_when_written(&plan);
            is_projected_in_numbers(&plan);
        }
        Err(refusal) => is_fit_to_show(&refusal),
    }
    if let Err(refusal) = file::parse::<Mapping>(bytes) {
        is_fit_to_show(&refusal);
    }
    if let Err(refusal) = file::parse::<LedgerMapping>(bytes) {
        is_fit_to_show(&refusal);
    }
}

fn is_the_same_when_written(plan: &Plan) {
    let written = plan_json::write(plan);
    let again = plan_json::read(written.as_bytes()).expect("what was written is read");
    assert_eq!(&again, plan, "the plan is another once it was written");
    assert_eq!(plan_json::write(&again), written);
}

fn is_projected_in_numbers(plan: &Plan) {
    let years = usize::try_from(plan.years).unwrap_or(usize::MAX);
    let figures = plan.roles.len().saturating_mul(years).saturating_mul(plan.scenarios.len());
    if figures > MOST_FIGURES {
        return;
    }
    let projection = project(plan).expect("a valid plan is projected");
    let figures = projection.scenarios.iter().flat_map(|scenario| &scenario.rows);
    for row in figures {
        let numbers = [row.opening, row.leavers, row.closing, row.in_post_wte, row.capacity_wte];
        assert!(numbers.iter().all(|number| number.is_finite()), "{row:?}");
        assert!(row.closing >= 0.0, "fewer than nobody in post: {row:?}");
    }
    projection_csv::write(plan, &projection);
}
