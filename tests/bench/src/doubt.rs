//! Many draws of a plan in doubt, beside the same in numpy and in LibreOffice, and how far the kernel
//! is from what the processor could do.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use fivefold_engine::project::{Drawn, Draws, LANES, Lanes};
use fivefold_engine::{Model, Plan};
use fivefold_exchange::model_workbook;
use fivefold_simulate::{Doubt, DoubtQuestion, SimulateError, simulate};
use serde::Deserialize;

use crate::counting::operations_of;
use crate::error::BenchError;
use crate::measure::{Repetition, Timing, durations};
use crate::numpy::output_of;
use crate::table::{Row, Unit};

const EACH: Repetition = Repetition { warm_up: Duration::from_millis(300), times: 15 };
const DRAWS: u32 = 10_000;
/// How many times faster than numpy, and than LibreOffice, it should be.
const GOALS: (f64, f64) = (5.0, 3_000.0);
/// What a slider may take, in milliseconds.
const SLIDER: f64 = 50.0;
static GO_ON: AtomicBool = AtomicBool::new(false);

/// What the measurement needs beside the plans.
pub struct Programs<'a> {
    /// A Python with numpy and scipy.
    pub python: &'a Path,
    /// Where `numpy_draws.py` and `libreoffice_draws.py` are.
    pub folder: &'a Path,
    /// The plan in doubt, as plan JSON.
    pub plan: &'a Path,
    /// Where a workbook may be written.
    pub workbook: PathBuf,
}

/// Rows of the whole simulation, numpy, LibreOffice, a slider's, and the kernel alone.
///
/// # Errors
/// [`BenchError`] where a plan isn't valid, or Python fails.
pub fn rows(plan: &Plan, large: &Plan, programs: &Programs) -> Result<Vec<Row>, BenchError> {
    let size = format!("{} roles x {} years", plan.roles.len(), plan.years);
    let question = DoubtQuestion { draws: DRAWS, cells: true, ..DoubtQuestion::default() };
    let doubt = asked(plan, &question)?;
    let all = Timing::of(durations(EACH, || asked(plan, &question)));
    let alone = DoubtQuestion { threads: Some(1), ..question.clone() };
    let alone = Timing::of(durations(EACH, || asked(plan, &alone)));
    let slider = DoubtQuestion { draws: 1_000, ..DoubtQuestion::default() };
    asked(large, &slider)?;
    let slider = Timing::of(durations(EACH, || asked(large, &slider)));
    let what = format!("{DRAWS} draws of {size}, quantiles of every cell");
    let numpy = numpy_row(&what, plan, &doubt, all, alone, programs)?;
    let large = format!("{} roles x {} years", large.roles.len(), large.years);
    let verdict = |timing: &Timing| match timing.median / 1e6 < SLIDER {
        true => format!("goal below {SLIDER} ms, reached"),
        false => format!("goal below {SLIDER} ms, missed"),
    };
    let mut rows = vec![
        Row::taken(
            format!("1,000 draws of {large}, a scope and its targets"),
            slider,
            Unit::Milliseconds,
            slider.as_ref().map_or_else(String::new, verdict),
        ),
        Row::taken(what.clone(), all, Unit::Milliseconds, "all threads"),
        Row::taken(format!("{what}, one thread"), alone, Unit::Milliseconds, ""),
        numpy,
        libreoffice_row(plan, all, programs),
    ];
    rows.extend(kernel_row(plan)?);
    Ok(rows)
}

fn asked(plan: &Plan, question: &DoubtQuestion) -> Result<Doubt, SimulateError> {
    let name = plan.scenarios.first().map_or("", |scenario| scenario.name.as_str());
    simulate(plan, name, question, &GO_ON)
}

/// What `numpy_draws.py` prints.
#[derive(Deserialize)]
struct NumpyDraws {
    ns: Vec<f64>,
    /// The percentiles of the last year, by percentile and then role.
    last_year: Vec<Vec<f64>>,
}

fn numpy_row(
    what: &str,
    plan: &Plan,
    doubt: &Doubt,
    all: Option<Timing>,
    alone: Option<Timing>,
    programs: &Programs,
) -> Result<Row, BenchError> {
    let program = programs.folder.join("numpy_draws.py");
    let mut command = Command::new(programs.python);
    command.arg(&program).arg(programs.plan).args(["--draws", &DRAWS.to_string()]);
    let said: NumpyDraws = serde_json::from_str(&output_of(&mut command)?).map_err(|why| {
        BenchError::Program { program: program.display().to_string(), why: why.to_string() }
    })?;
    let apart = furthest_apart(plan, doubt, &said);
    let numpy = Timing::of(said.ns);
    let times = |ours: Option<Timing>| {
        numpy.zip(ours).map_or(0.0, |(numpy, ours)| numpy.median / ours.median)
    };
    let (faster, alone) = (times(all), times(alone));
    let verdict = if faster >= GOALS.0 { "reached" } else { "missed" };
    let remark = format!(
        "vectorised over draws, its own random numbers; percentiles {apart:.2} standard deviations \
         apart at most. Ours **{faster:.0} times** as fast, {alone:.0} on one thread; goal {:.0}, {verdict}",
        GOALS.0,
    );
    Ok(Row::taken(format!("{what}, numpy"), numpy, Unit::Milliseconds, remark))
}

/// The largest distance between our percentiles and numpy's of the last year, in standard deviations
/// of the cell: chance alone makes some hundredths.
fn furthest_apart(plan: &Plan, doubt: &Doubt, numpy: &NumpyDraws) -> f64 {
    let last = doubt.cells.iter().filter(|cell| cell.year == plan.last_year());
    let each = last.enumerate().map(|(role, cell)| {
        let spread = &cell.in_post;
        let ours = [spread.p5, spread.p25, spread.p50, spread.p75, spread.p95];
        let theirs = numpy.last_year.iter().map(|roles| roles.get(role).copied());
        let apart = ours.into_iter().zip(theirs).map(|(ours, theirs)| {
            (ours - theirs.unwrap_or(f64::INFINITY)).abs() / spread.deviation.max(1e-9)
        });
        apart.fold(0.0, f64::max)
    });
    each.fold(0.0, f64::max)
}

/// What `libreoffice_draws.py` prints.
#[derive(Deserialize)]
struct Recalculated {
    ms: Vec<f64>,
}

fn libreoffice_row(plan: &Plan, ours: Option<Timing>, programs: &Programs) -> Row {
    const WHAT: &str = "One recalculation of its workbook of formulas, LibreOffice";
    match recalculated(plan, programs) {
        Ok(one) => {
            let whole = one.median * f64::from(DRAWS);
            let faster = ours.map_or(0.0, |ours| whole / ours.median);
            let verdict = if faster >= GOALS.1 { "reached" } else { "missed" };
            let remark = format!(
                "**extrapolated**: {DRAWS} of them take {:.0} min, so ours is **{faster:.0} times** as \
                 fast; goal {:.0}, {verdict}. Writing rates, reading results and quantiles not counted",
                whole / 6e10,
                GOALS.1,
            );
            Row::taken(WHAT, Some(one), Unit::Milliseconds, remark)
        }
        Err(why) => Row::not_taken(WHAT, &format!("left out: {why}")),
    }
}

fn recalculated(plan: &Plan, programs: &Programs) -> Result<Timing, BenchError> {
    let name = plan.scenarios.first().map_or("", |scenario| scenario.name.as_str());
    let date = chrono::NaiveDate::default();
    let about = model_workbook::About { program_version: "bench", plan_hash: "", date };
    let bytes = model_workbook::write(plan, name, &about)?;
    std::fs::write(&programs.workbook, bytes)
        .map_err(|source| BenchError::File { path: programs.workbook.clone(), source })?;
    let program = programs.folder.join("libreoffice_draws.py");
    let refused = |why: String| BenchError::Program { program: program.display().to_string(), why };
    let mut command = Command::new(programs.python);
    command.arg(&program).arg(&programs.workbook).args(["--times", "7"]);
    let said: Recalculated =
        serde_json::from_str(&output_of(&mut command)?).map_err(|why| refused(why.to_string()))?;
    let nanoseconds = said.ms.into_iter().map(|ms| ms * 1e6).collect();
    Timing::of(nanoseconds).ok_or_else(|| refused("it printed no times".to_owned()))
}

/// The kernel alone on one thread: some draws side by side, with names resolved and targets compared.
fn kernel_row(plan: &Plan) -> Result<Option<Row>, BenchError> {
    let model = Model::new(plan)?;
    let Some(draws) = model.draws(0) else { return Ok(None) };
    let likely: Vec<Lanes> =
        draws.rates().iter().map(|rate| Lanes::from(rate.range.likely)).collect();
    let mut drawn = Drawn::default();
    let many = Repetition { warm_up: Duration::from_millis(200), times: 5_000 };
    let taken = Timing::of(durations(many, || draws.project(&likely, &mut drawn)));
    let role_years = plan.roles.len() * plan.years as usize;
    let remark = taken.map_or_else(String::new, |taken| arithmetic(&draws, taken, role_years));
    let taken = taken.map(|taken| taken.per(role_years * LANES));
    Ok(Some(Row::taken(
        "One draw in the kernel, one thread, a role-year",
        taken,
        Unit::Nanoseconds,
        remark,
    )))
}

fn arithmetic(draws: &Draws, taken: Timing, role_years: usize) -> String {
    let operations = operations_of(draws);
    // What is done at a time takes so many nanoseconds: operations a nanosecond are GFlop/s.
    let speed = operations as f64 * LANES as f64 / taken.median;
    let peak = peak();
    format!(
        "{operations} operations a draw, {:.0} a role-year, counted; {speed:.1} GFlop/s of {peak:.1}, \
         the peak of this build on one core (multiply and add in registers, measured): {:.0} %",
        operations as f64 / role_years as f64,
        100.0 * speed / peak,
    )
}

/// Multiplications and additions a nanosecond, of numbers that stay in registers.
fn peak() -> f64 {
    const NUMBERS: usize = 16;
    const TIMES: usize = 100_000;
    let run = || {
        let mut numbers: [f64; NUMBERS] = std::array::from_fn(|nth| 1.0 + nth as f64);
        let (factor, term) = std::hint::black_box((0.999_999, 1e-6));
        for _ in 0..TIMES {
            for number in &mut numbers {
                *number = *number * factor + term;
            }
        }
        numbers
    };
    let repetition = Repetition { warm_up: Duration::from_millis(100), times: 50 };
    let least = Timing::of(durations(repetition, run)).and_then(|timing| timing.least);
    least.map_or(f64::NAN, |least| (2 * NUMBERS * TIMES) as f64 / least)
}
