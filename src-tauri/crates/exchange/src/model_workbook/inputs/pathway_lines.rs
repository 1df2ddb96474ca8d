//! A pathway as the sheets show it: usual ones, Build programmes and Bounce routes alike.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Bounce, Build, Flow, Share, Year};

/// The longest pathway the program takes, in years.
pub const LONGEST: i32 = 60;

/// A pathway as the sheet shows it.
pub struct Line<'a> {
    pub kind: &'static str,
    pub name: String,
    pub from: Option<&'a str>,
    pub to: Option<&'a str>,
    pub years: u32,
    pub drop_out: f64,
    pub join: f64,
    pub completion: f64,
    pub employed: bool,
    pub productive: f64,
    pub starts: &'a Flow,
    /// Moves before the first year, which a Build programme has among its starts.
    pub earlier: Vec<(Year, f64)>,
}

impl Line<'_> {
    /// A row to be filled by whoever tries something out.
    pub fn empty(kind: &'static str) -> Self {
        const NOBODY: &Flow = &Flow::Number(0.0);
        Line {
            kind,
            name: "(empty)".to_owned(),
            from: None,
            to: None,
            years: 0,
            drop_out: 0.0,
            join: 1.0,
            completion: 1.0,
            employed: kind == "Bounce",
            productive: 0.0,
            starts: NOBODY,
            earlier: Vec::new(),
        }
    }

    /// The years before the first in which people set out or, given the pathway's length, could
    /// still be on their way; with how many did.
    pub fn earlier_years(&self, plan: &Plan) -> Vec<(Year, f64)> {
        if self.kind != "Usual" || self.to.is_none() {
            return Vec::new();
        }
        let set_out = |of: Year| {
            let moved = self.earlier.iter().find(|(year, _)| *year == of);
            self.starts.at(of, plan.first_year) + moved.map_or(0.0, |(_, people)| *people)
        };
        let on_the_way = plan.first_year - i32::try_from(self.years).unwrap_or(LONGEST);
        let mut first = on_the_way.min(plan.first_year);
        if let Flow::ByYear(starts) = self.starts {
            first = first.min(starts.keys().next().copied().unwrap_or(first));
        }
        first = first.min(self.earlier.iter().map(|(year, _)| *year).min().unwrap_or(first));
        let first = first.max(plan.first_year - LONGEST);
        (first..plan.first_year)
            .map(|of| (of, set_out(of)))
            .filter(|(of, people)| *of >= on_the_way || *people != 0.0)
            .collect()
    }
}

fn share(share: Option<Share>, absent: f64) -> f64 {
    share.map_or(absent, |share| share.value())
}

/// Build programmes as lines.
pub fn lines_of_build<'a>(rows: &'a [Build], kind: &'static str, plan: &Plan) -> Vec<Line<'a>> {
    let line = |row: &'a Build| Line {
        kind,
        name: match &row.name {
            Some(name) => name.clone(),
            None => format!("Training of {}", plan.role_name(&row.to)),
        },
        from: row.from.as_deref(),
        to: Some(&row.to),
        years: row.duration_years.unwrap_or(0),
        drop_out: share(row.annual_drop_out, 0.0),
        join: share(row.join_rate, 1.0),
        completion: 1.0,
        employed: row.employed.unwrap_or(row.from.is_some()),
        productive: share(row.productive_share, 0.0),
        starts: &row.starts,
        earlier: Vec::new(),
    };
    rows.iter().map(line).collect()
}

/// Bounce routes as lines.
pub fn lines_of_bounce<'a>(rows: &'a [Bounce], kind: &'static str, plan: &Plan) -> Vec<Line<'a>> {
    let line = |row: &'a Bounce| Line {
        kind,
        name: match &row.to {
            Some(to) => {
                format!("{} to {}", plan.role_name(&row.from), plan.role_name(to))
            }
            None => format!("{}: let go", plan.role_name(&row.from)),
        },
        from: Some(&row.from),
        to: row.to.as_deref(),
        years: row.duration_years.unwrap_or(0),
        drop_out: 0.0,
        join: 1.0,
        completion: share(row.completion, 1.0),
        employed: true,
        productive: share(row.productive_share, 0.0),
        starts: &row.moves,
        earlier: row.moves_before.iter().map(|(&year, &people)| (year, people)).collect(),
    };
    rows.iter().map(line).collect()
}
