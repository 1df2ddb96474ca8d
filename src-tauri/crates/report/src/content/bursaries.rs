//! Bursaries of the scenario: who is away, who stands in, and what each costs who stays.

use fivefold_engine::money::about_pounds;
use fivefold_engine::picture::bursary::{BursaryResult, bursaries};

use super::Sources;
use super::levers::LeverSection;
use super::year_table::{YearRow, YearTable, year_columns};
use crate::ReportError;
use crate::figures::about;

/// More bursaries than this are told in the program.
const MOST_BURSARIES: usize = 40;

/// A section of its own behind the levers; nothing where none pays or ties anybody.
///
/// # Errors
/// [`ReportError::Engine`] where they can't be followed.
pub fn gather(of: &Sources) -> Result<Option<LeverSection>, ReportError> {
    let found = bursaries(of.request.plan, &of.scenario.name)?;
    let each = found.iter().take(MOST_BURSARIES);
    let stays = |bursary: &BursaryResult| {
        // Where nobody arrives nobody stays either.
        bursary.still_in_post.iter().any(|heads| *heads > 0.0).then(|| who_stays(bursary))
    };
    let tables: Vec<YearTable> =
        each.flat_map(|bursary| [Some(by_year(of, bursary)), stays(bursary)]).flatten().collect();
    Ok((!tables.is_empty()).then_some(LeverSection {
        lever: "Bursaries and stand-ins",
        meaning: "Places that pay for somebody's training and for who stands in meanwhile. What \
                  comes back from those who leave early is told beside the cost and not taken off \
                  it.",
        tables,
    }))
}

fn by_year(of: &Sources, bursary: &BursaryResult) -> YearTable {
    let row =
        |name: &str, heads: &[f64]| YearRow::new(name, heads.iter().copied().map(about).collect());
    YearTable {
        heading: super::shortened(&bursary.name, 120),
        figures: bursary.words.clone(),
        rows_are: "People".to_owned(),
        columns: year_columns(of.request.plan.projected_years()),
        rows: vec![
            row("Away from their role on 31 March", &bursary.away),
            row("Stand-ins, the year's average", &bursary.stand_ins),
        ],
    }
}

fn who_stays(bursary: &BursaryResult) -> YearTable {
    let row = |(nth, (heads, pounds)): (usize, (&f64, &Option<f64>))| {
        let name = match nth {
            0 => "On arrival".to_owned(),
            1 => "After one year".to_owned(),
            years => format!("After {years} years"),
        };
        let each = pounds.map_or_else(|| "–".to_owned(), about_pounds);
        YearRow::new(name, vec![about(*heads), each])
    };
    let years = bursary.still_in_post.iter().zip(&bursary.cost_per_person);
    YearTable {
        heading: format!("{}: who stays", super::shortened(&bursary.name, 100)),
        figures: "People still in post of those who arrive, and what has been spent for each."
            .to_owned(),
        rows_are: "When".to_owned(),
        columns: ["Still in post", "Cost of each"].map(str::to_owned).to_vec(),
        rows: years.enumerate().map(row).collect(),
    }
}
