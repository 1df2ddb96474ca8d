//! Where the plan stands before anything is projected.

use fivefold_engine::baseline::{Baseline, RoleBaseline, baseline};
use fivefold_engine::plan::{AgeBand, Plan, Role, Scope};
use fivefold_engine::skill_mix::{MixBy, MixGroup, skill_mix};
use serde::Serialize;

use super::Sources;
use super::role_names::RoleNames;
use super::year_table::{YearRow, YearTable};
use crate::figures::{Precision, as_given, people, percent};

/// More roles than this stand behind a table of their staff groups.
const MOST_ROLES_UNGROUPED: usize = 20;

/// The section on the baseline.
#[derive(Serialize)]
pub struct WhereWeAre {
    /// What there is, a sentence each.
    said: Vec<String>,
    tables: Vec<YearTable>,
    /// Those in post by age, a row a role that has them.
    ages: Vec<AgeRow>,
}

/// A role's people by age, as given.
#[derive(Serialize)]
struct AgeRow {
    role: String,
    ages: String,
}

/// Every role at the baseline, and all of them together.
pub fn gather(of: &Sources) -> WhereWeAre {
    let plan = of.request.plan;
    let stands = baseline(plan);
    let precision = Precision::of_scope([stands.together.heads]);
    let with_ages = plan.roles.iter().filter(|role| !role.age_bands.is_empty());
    let age_row = |role: &Role| AgeRow {
        role: of.names.name(&role.id).to_owned(),
        ages: super::joined(role.age_bands.iter().map(|band| Some(age_band(band)))),
    };
    WhereWeAre {
        said: said(plan, &stands, precision),
        tables: by_staff_group(of, precision)
            .into_iter()
            .chain([table(plan, &of.names, &stands, precision)])
            .collect(),
        ages: with_ages.map(age_row).collect(),
    }
}

/// Roles by staff group, where there are so many of both that a reader wants that first.
fn by_staff_group(of: &Sources, precision: Precision) -> Option<YearTable> {
    let plan = of.request.plan;
    let mix = skill_mix(plan, of.request.result, &Scope::All, MixBy::StaffGroup);
    let row = |group: &MixGroup| {
        let baseline = [&group.heads, &group.wte].map(|years| years.first().copied());
        let cells = baseline.map(|figure| people(figure.unwrap_or_default(), precision));
        YearRow::new(super::shortened(&group.name, 120), cells.to_vec())
    };
    let is_worth_it = plan.roles.len() > MOST_ROLES_UNGROUPED && mix.groups.len() > 1;
    is_worth_it.then(|| YearTable {
        heading: "By staff group".to_owned(),
        figures: format!("In post on 31 March {}.", plan.baseline_year()),
        rows_are: "Staff group".to_owned(),
        columns: vec!["Heads".to_owned(), "WTE".to_owned()],
        rows: mix.groups.iter().map(row).collect(),
    })
}

fn age_band(band: &AgeBand) -> String {
    let ages = match band.to {
        Some(to) => format!("{} to {to}", band.from),
        None => format!("{} and over", band.from),
    };
    format!("{ages}: {}", as_given(band.heads))
}

fn said(plan: &Plan, stands: &Baseline, precision: Precision) -> Vec<String> {
    let all = &stands.together;
    let mut said = vec![format!(
        "On 31 March {} there are {} people in post, {} WTE.",
        plan.baseline_year(),
        people(all.heads, precision),
        people(all.wte, precision),
    )];
    said.extend(all.vacancy_wte.zip(all.vacancy_rate).map(|(vacant, rate)| {
        let posts = people(all.establishment_wte, precision);
        let vacant = people(vacant, precision);
        match all.roles_without_establishment {
            0 => format!("Of {posts} funded posts in WTE, {vacant} are vacant, {}.", percent(rate)),
            without => format!(
                "Of {posts} funded posts in WTE, {vacant} are vacant, {}; roles without funded \
                 posts: {without}.",
                percent(rate)
            ),
        }
    }));
    said.extend(all.leaver_rate.map(|rate| {
        format!("The leaver rate over all roles in the first year is {}.", percent(rate))
    }));
    said
}

fn table(plan: &Plan, names: &RoleNames, of: &Baseline, precision: Precision) -> YearTable {
    let wte = |figure: Option<f64>| figure.map_or("–".to_owned(), |wte| people(wte, precision));
    let rate = |figure: Option<f64>| figure.map_or("–".to_owned(), percent);
    let row = |(role, stands): (&Role, &RoleBaseline)| {
        let leaver_rate = role.leaver_rate.as_ref().map(|rate| rate.at(0));
        let cells = vec![
            people(stands.heads, precision),
            people(stands.wte, precision),
            rate(leaver_rate),
            wte(role.establishment_wte),
            wte(stands.vacancy_wte),
            rate(stands.vacancy_rate),
        ];
        YearRow::new(names.name(&stands.role), cells)
    };
    let mut rows: Vec<YearRow> = plan.roles.iter().zip(&of.roles).map(row).collect();
    let all = &of.together;
    let funded = all.vacancy_wte.map(|_| all.establishment_wte);
    let cells = vec![
        people(all.heads, precision),
        people(all.wte, precision),
        rate(all.leaver_rate),
        wte(funded),
        wte(all.vacancy_wte),
        rate(all.vacancy_rate),
    ];
    rows.push(YearRow::new("All roles", cells).strong());
    let columns = ["Heads", "WTE", "Leaver rate", "Funded WTE", "Vacant WTE", "Vacancy rate"];
    // Where no role has funded posts, there is nothing to say of vacancies.
    let shown = if funded.is_some() { columns.len() } else { 3 };
    rows.iter_mut().for_each(|row| row.cells.truncate(shown));
    YearTable {
        heading: "By role".to_owned(),
        figures: format!(
            "On 31 March {}. The leaver rate is that of the first year, over the average of \
             opening and closing heads.",
            plan.baseline_year()
        ),
        rows_are: "Role".to_owned(),
        columns: columns.into_iter().take(shown).map(str::to_owned).collect(),
        rows,
    }
}
