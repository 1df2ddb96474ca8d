//! The best mix, beside HiGHS on a programme of the same plan and limits written apart from ours.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use fivefold_engine::plan::MixLimits;
use fivefold_optimise::{BestMix, MixError, MixStatus, Patience, Unwatched, best_mix};
use serde::Deserialize;

use crate::error::BenchError;
use crate::measure::{Repetition, Timing, durations};
use crate::numpy::output_of;
use crate::table::{Row, Unit};

/// The sizes that are timed: roles and years.
const SIZES: [(u32, u32); 2] = [(30, 10), (60, 15)];

/// How often each is found.
const OFTEN: Repetition = Repetition { warm_up: Duration::from_secs(1), times: 9 };

/// What HiGHS took, by `highs_mix.py --time`.
#[derive(Debug, Deserialize)]
struct Highs {
    seconds: f64,
    objective: Option<f64>,
    columns: usize,
    rows: usize,
}

/// A row for each size: ours from plan and limits to the scenario projected again, HiGHS solving
/// alone. `folder` is where plans and limits are written, `python` one with scipy.
///
/// # Errors
/// [`BenchError`] where the programs beside ours don't do their part.
pub fn rows(folder: &Path, python: &Path) -> Result<Vec<Row>, BenchError> {
    if !python.exists() {
        return Ok(vec![Row::not_taken("Best mix", "run tests/vensim/set-up, which brings scipy")]);
    }
    SIZES.into_iter().map(|size| row(folder, python, size)).collect()
}

fn row(folder: &Path, python: &Path, (roles, years): (u32, u32)) -> Result<Row, BenchError> {
    let plan_file = folder.join(format!("mix-{roles}x{years}.json"));
    let limits_file = folder.join(format!("mix-{roles}x{years}.limits.json"));
    let mut make = Command::new(python);
    make.arg("tests/bench/mix_plan.py").args([roles.to_string(), years.to_string()]);
    output_of(make.arg(&plan_file).arg(&limits_file))?;
    let mut time = Command::new(python);
    time.arg("tests/optimise/highs_mix.py").arg("--time").arg(&plan_file).arg(&limits_file);
    let said = output_of(&mut time)?;
    let refused = |why: String| BenchError::Program { program: "highs_mix.py".to_owned(), why };
    let highs: Highs = serde_json::from_str(&said).map_err(|why| refused(why.to_string()))?;

    let plan = crate::read_plan(&plan_file)?;
    let json = std::fs::read(&limits_file);
    let json = json.map_err(|source| BenchError::File { path: limits_file.clone(), source })?;
    let limits: MixLimits =
        serde_json::from_slice(&json).map_err(|why| refused(why.to_string()))?;
    let scenario = plan.scenarios.first().ok_or(BenchError::NoScenario)?.name.as_str();
    let patience = Patience { longest: Duration::from_secs(120), ..Patience::default() };
    let find = || best_mix(&plan, scenario, &limits, &Unwatched, patience);
    let agrees = agreement(&find()?, highs.objective)?;
    let timing = Timing::of(durations(OFTEN, find));
    let times = timing.map_or(0.0, |timing| timing.median / 1e9 / highs.seconds);
    let remark = format!(
        "plan and limits to scenario, projected again; HiGHS solves its programme ({} columns, {} \
         rows) in {:.0} ms: {times:.1} times that; {agrees}",
        highs.columns,
        highs.rows,
        highs.seconds * 1e3,
    );
    Ok(Row::taken(
        format!("Best mix, {roles} roles x {years} years"),
        timing,
        Unit::Milliseconds,
        remark,
    ))
}

fn agreement(best: &BestMix, highs: Option<f64>) -> Result<String, BenchError> {
    let ours = best.mix.as_ref().filter(|_| best.status == MixStatus::Found);
    let (Some(ours), Some(highs)) = (ours, highs) else {
        let why = "one of both found no mix".to_owned();
        return Err(BenchError::Mix(MixError::Solver(why)));
    };
    Ok(format!("objectives {:.0e} apart", (ours.objective - highs).abs() / highs.abs().max(1.0)))
}
