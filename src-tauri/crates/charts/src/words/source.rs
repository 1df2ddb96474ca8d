//! Where a chart's figures are from, in words.

use fivefold_engine::plan::{Year, financial_year};

use super::{Rounding, shortened};

/// The plan, scenario, scope and years a chart's figures, in heads, are of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub plan: &'a str,
    pub scenario: &'a str,
    pub scope: &'a str,
    /// The first and the last financial year.
    pub years: (Year, Year),
}

impl Source<'_> {
    /// The years: `2017/18 to 2020/21`.
    pub fn span(&self) -> String {
        let (from, to) = self.years;
        match from == to {
            true => financial_year(from),
            false => format!("{} to {}", financial_year(from), financial_year(to)),
        }
    }

    /// `Moves between roles, 2017/18 to 2020/21: Stepping Forward. Scenario: Grow. All roles.`
    pub fn title(&self, what: &str) -> String {
        let [plan, scenario, scope] = [self.plan, self.scenario, self.scope].map(shortened);
        format!("{what}, {}: {plan}. Scenario: {scenario}. {scope}.", self.span())
    }

    /// `Stepping Forward. Scenario: Grow. All roles, 2017/18 to 2020/21, in heads.`
    pub fn line(&self) -> String {
        let [plan, scenario, scope] = [self.plan, self.scenario, self.scope].map(shortened);
        format!("{plan}. Scenario: {scenario}. {scope}, {}, in heads.", self.span())
    }
}

/// A number of things: `1 programme`, `12 programmes`.
pub(crate) fn counted(number: usize, one: &str, more: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {more}") }
}

/// The whole of a number of things: `all 12`, `both`.
pub(crate) fn all_of(number: usize) -> String {
    if number == 2 { "both".to_owned() } else { format!("all {number}") }
}

/// How many do what: `1 sets out`, `40 set out`, `nobody sets out`.
pub(crate) fn so_many(rounding: Rounding, people: f64, one: &str, more: &str) -> String {
    if rounding.is_nothing(people) {
        return format!("nobody {one}");
    }
    let written = rounding.people(people);
    let does = if written == "1" { one } else { more };
    format!("{written} {does}")
}
