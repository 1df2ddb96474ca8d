//! Who holds what roles require, year by year, and what training it takes.

use fivefold_engine::money::about_pounds;
use fivefold_engine::picture::competencies::{CompetencyRow, CompetencyYear, TrainingYear};
use fivefold_engine::picture::{CompetencyPicture, competency_picture};
use fivefold_engine::plan::financial_year;

use super::parted::{Part, PartedSection};
use super::{named, or_none};
use crate::content::Sources;
use crate::content::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{about, about_percent};

/// Of more requirements than this, those least covered in the last year have rows.
const MOST_ROWS: usize = 60;

/// Coverage and training; nothing where the plan has no competency.
pub fn gather(of: &Sources) -> Option<PartedSection> {
    let plan = of.request.plan;
    if plan.picture.competencies.is_empty() {
        return None;
    }
    let picture = competency_picture(plan, of.request.result);
    let mut said = vec![picture.sentence.clone()];
    if picture.rows.len() > MOST_ROWS {
        said.push(format!(
            "Roles require {} competencies; the table has the {MOST_ROWS} least covered in {}.",
            picture.rows.len(),
            financial_year(plan.last_year()),
        ));
    }
    let mut parts = Vec::new();
    if !picture.rows.is_empty() {
        parts.push(Part { tables: vec![coverage(of, &picture)], ..Part::default() });
    }
    if picture.training.iter().any(|year| year.need > 0.0) {
        parts.push(Part {
            heading: "Training".to_owned(),
            said: held_back(&picture),
            tables: vec![training(&picture)],
            ..Part::default()
        });
    }
    Some(PartedSection::new("Competencies", said, parts))
}

fn held_back(picture: &CompetencyPicture) -> Vec<String> {
    let none = "Supervisors' hours reach everybody who has to be trained.".to_owned();
    match picture.held_back.as_slice() {
        [] => vec![none],
        held_back => held_back.to_vec(),
    }
}

fn coverage(of: &Sources, picture: &CompetencyPicture) -> YearTable {
    let plan = of.request.plan;
    let last = |row: &CompetencyRow| row.years.last().copied().unwrap_or_default();
    let mut rows: Vec<&CompetencyRow> = picture.rows.iter().collect();
    if rows.len() > MOST_ROWS {
        let covered = |row: &CompetencyRow| last(row).coverage.unwrap_or(f64::INFINITY);
        rows.sort_by(|one, other| covered(one).total_cmp(&covered(other)));
        rows.truncate(MOST_ROWS);
    }
    let cell = |year: &CompetencyYear| or_none(year.coverage.map(about_percent));
    let row = |row: &CompetencyRow| {
        let untrained = last(row).coverage_untrained;
        let untrained = untrained.map(|share| format!("; untrained {}", about_percent(share)));
        let role = of.names.name(row.role);
        YearRow::new(
            named(plan.picture.competency_name(row.competency)),
            row.years.iter().map(cell).collect(),
        )
        .with_detail(format!("{role}{}", untrained.unwrap_or_default()))
    };
    YearTable {
        heading: "Who holds what".to_owned(),
        figures: "Those who hold a competency over those who need it, on 31 March of each year, \
                  with the training below; untrained is the last year's if nobody were trained."
            .to_owned(),
        rows_are: "Competency and role".to_owned(),
        columns: year_columns(picture.years.iter().copied()),
        rows: rows.into_iter().map(row).collect(),
    }
}

fn training(picture: &CompetencyPicture) -> YearTable {
    let row = |name: &str, cell: &dyn Fn(&TrainingYear) -> String| {
        YearRow::new(name, picture.training.iter().map(cell).collect())
    };
    YearTable {
        heading: "Training by year".to_owned(),
        figures: "A training is one person in one competency; pounds are of the plan's price year."
            .to_owned(),
        rows_are: "What it takes".to_owned(),
        columns: year_columns(picture.training.iter().map(|year| year.year)),
        rows: vec![
            row("Trainings needed", &|year| about(year.need)),
            row("Trainings that supervisors' hours reach", &|year| about(year.trained)).strong(),
            row("Hours of those trained", &|year| about(year.hours)),
            row("Hours of supervisors", &|year| about(year.supervisor_hours)),
            row("Cost", &|year| about_pounds(year.cost)),
        ],
    }
}
