//! One service for everyone: the need, whom it takes and where they work.

use fivefold_engine::picture::IntegratedResult;
use fivefold_engine::picture::integrated::{AreaNeed, IntegratedYear, UniversalHours, integrated};
use fivefold_engine::plan::{AccessPoint, IntegratedModel, Plan, financial_year};

use super::named;
use super::parted::{Part, PartedSection};
use crate::content::Sources;
use crate::content::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{about, about_percent};

/// The model worked out; nothing where the plan has none.
pub fn gather(of: &Sources) -> Option<PartedSection> {
    let plan = of.request.plan;
    let model = plan.picture.integrated.as_ref()?;
    let found = integrated(plan, of.request.result)?;
    let mut parts = vec![Part { tables: vec![need(&found)], ..Part::default() }];
    if !found.settings.is_empty() {
        let tables = vec![settings(of, plan, &found)];
        parts.push(Part { tables, ..Part::default() });
    }
    parts.extend(access_and_universal(of, model, &found));
    if !found.areas.is_empty() {
        parts.push(Part { tables: vec![areas(plan, &found)], ..Part::default() });
    }
    for (heading, said) in [("What agrees", &found.agrees), ("What is at odds", &found.at_odds)] {
        if !said.is_empty() {
            let (heading, said) = (heading.to_owned(), said.clone());
            parts.push(Part { heading, said, ..Part::default() });
        }
    }
    let said = vec![found.sentence.clone(), assumed(model)];
    Some(PartedSection::new("One integrated service", said, parts))
}

/// What the need is worked out from.
fn assumed(model: &IntegratedModel) -> String {
    format!(
        "Need is births x {}; {} of it is severe or complex, the rest mild to moderate. \
         Practitioners are those not reached whose need is mild to moderate, {} for each.",
        about_percent(model.prevalence),
        about_percent(model.severe_share),
        about(model.caseload),
    )
}

fn need(found: &IntegratedResult) -> YearTable {
    let row = |name: &str, cell: fn(&IntegratedYear) -> f64| {
        YearRow::new(name, found.years.iter().map(|year| about(cell(year))).collect())
    };
    YearTable {
        heading: format!("Need by year, {}", named(found.area)),
        figures: "People a year; practitioners in post are WTE on 31 March.".to_owned(),
        rows_are: "People".to_owned(),
        columns: year_columns(found.years.iter().map(|year| year.year)),
        rows: vec![
            row("Births", |year| year.births),
            row("With a need", |year| year.need).strong(),
            row("Severe or complex", |year| year.severe),
            row("Severe or complex, reached", |year| year.reached_severe),
            row("Severe or complex, not reached", |year| year.unmet_severe),
            row("Mild to moderate", |year| year.mild),
            row("Mild to moderate, reached", |year| year.reached_mild),
            row("Mild to moderate, not reached", |year| year.unmet_mild),
            row("Practitioners needed", |year| year.practitioners).strong(),
            row("Practitioners in post", |year| year.in_post_wte).strong(),
        ],
    }
}

fn settings(of: &Sources, plan: &Plan, found: &IntegratedResult) -> YearTable {
    let cells = |figures: &Vec<f64>| figures.iter().copied().map(about).collect();
    let rows = found.settings.iter().flat_map(|setting| {
        let name = named(setting.setting);
        let needed = YearRow::new(name.clone(), cells(&setting.needed)).with_detail("needed");
        let in_post = setting.in_post_wte.as_ref().map(|wte| {
            let role = setting.role.map(|role| of.names.name(role)).unwrap_or_default();
            YearRow::new(name, cells(wte)).with_detail(format!("in post, {role}"))
        });
        [Some(needed), in_post].into_iter().flatten()
    });
    YearTable {
        heading: "Where practitioners work".to_owned(),
        figures: "Practitioners needed in each setting, and WTE in post of its role.".to_owned(),
        rows_are: "Setting".to_owned(),
        columns: year_columns(plan.projected_years()),
        rows: rows.collect(),
    }
}

/// What the single point of access and the staff of universal services take.
fn access_and_universal(
    of: &Sources,
    model: &IntegratedModel,
    found: &IntegratedResult,
) -> Option<Part> {
    let access = model.access.as_ref().zip(found.access_wte);
    let mut said: Vec<String> =
        access.map(|(access, wte)| access_words(of, access, wte)).into_iter().collect();
    if !found.universal.is_empty() {
        said.push(format!(
            "Training and supervising staff of universal services takes {} WTE.",
            about(found.universal_wte),
        ));
    }
    let row = |group: &UniversalHours| {
        let cells = [group.their_hours, group.training_hours, group.supervision_hours, group.wte];
        YearRow::new(named(group.name), cells.map(about).to_vec())
    };
    let table = (!found.universal.is_empty()).then(|| YearTable {
        heading: "Staff of universal services".to_owned(),
        figures: "Hours a year: their own away from work, and those of who train and supervise \
                  them."
            .to_owned(),
        rows_are: "Who".to_owned(),
        columns: ["Their own", "Training", "Supervising", "WTE"].map(str::to_owned).to_vec(),
        rows: found.universal.iter().map(row).collect(),
    });
    (!said.is_empty()).then(|| Part {
        heading: "Access and universal services".to_owned(),
        said,
        tables: table.into_iter().collect(),
        ..Part::default()
    })
}

fn access_words(of: &Sources, access: &AccessPoint, wte: f64) -> String {
    let role = access.role.as_deref().map(|role| format!(" of {}", of.names.name(role)));
    format!(
        "The single point of access is open {} hours a week with {} on duty, which takes {} WTE{}.",
        about(access.hours_per_week),
        about(access.on_duty),
        about(wte),
        role.unwrap_or_default(),
    )
}

fn areas(plan: &Plan, found: &IntegratedResult) -> YearTable {
    let row = |area: &AreaNeed| {
        let cells = vec![
            about_percent(area.share),
            about(area.relative_need),
            about_percent(area.need_share),
            about(area.need),
            about(area.practitioners),
            about(area.practitioners_by_births),
        ];
        YearRow::new(named(area.area), cells)
    };
    YearTable {
        heading: format!("Parts of the area in {}", financial_year(plan.last_year())),
        figures: "Share of births, need for the same births as a multiple, share of need, people \
                  with a need, practitioners for them, and practitioners by births alone."
            .to_owned(),
        rows_are: "Area".to_owned(),
        columns: ["Births", "Multiple", "Need", "People", "Needed", "By births"]
            .map(str::to_owned)
            .to_vec(),
        rows: found.areas.iter().map(row).collect(),
    }
}
