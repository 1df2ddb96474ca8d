//! What is withheld of a plan's projection: one answer for everything that leaves, since two
//! outputs that withhold different figures give each other away.
//!
//! Protected are those in post in heads at each year's end, the baseline's included, beside their
//! totals of all staff, by service, by staff group and of every target's roles, in heads and in
//! WTE. A figure that is the same in several scenarios is one figure. What else is shown of a role
//! follows: WTE and vacancies are withheld with the heads, leavers with the heads at either end of
//! their year, and in every year once they are few in one, since the leaver rate of another year
//! would tell. Figures of flows other than leavers are not for showing beside these: in post at two
//! year ends and all flows but one give the last.

use std::collections::BTreeMap;

use super::{Rule, Shown, SmallNumbersError, Sum, Table, suppress};
use crate::plan::{Basis, Measured, Plan, PostsReadAs, Scope, Target};
use crate::results::{Projection, ScenarioResult, TargetYear};
use crate::summary::{Summary, SummaryYear, Unit};

/// What is shown of each figure of a projection.
#[derive(Debug, Clone)]
pub struct ProjectionMarks {
    rule: Rule,
    roles: usize,
    /// By scenario, then year end, the baseline first, then role.
    in_post: Vec<Vec<Shown>>,
    totals: BTreeMap<TotalKey, Shown>,
    /// By role: whether few leave in some year of some scenario.
    few_leave: Vec<bool>,
}

/// What is shown of a target in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetMarks {
    /// What is required; an increase tells who is in post at the baseline.
    pub required: Shown,
    /// What is projected.
    pub projected: Shown,
    /// The difference.
    pub gap: Shown,
}

/// A total: scenario, year end, the roles' places, and whether it is in WTE.
type TotalKey = (usize, usize, Vec<usize>, bool);

/// The table as it is put together.
#[derive(Default)]
struct Gathered {
    table: Table,
    /// By scenario, then year end and role.
    in_post: Vec<Vec<usize>>,
    totals: BTreeMap<TotalKey, usize>,
    /// Totals that are there, by the figures they add up.
    known: BTreeMap<(Vec<usize>, bool), usize>,
}

/// Says what is withheld of a projection. The same projection gives the same marks.
///
/// # Errors
/// [`SmallNumbersError`] where it can't be made safe.
pub fn of_projection(
    plan: &Plan,
    projection: &Projection,
    rule: Rule,
) -> Result<ProjectionMarks, SmallNumbersError> {
    let mut gathered = Gathered::default();
    for result in &projection.scenarios {
        gathered.in_post(plan, result);
    }
    let scopes = scopes(plan);
    for (scenario, _) in projection.scenarios.iter().enumerate() {
        for year_end in 0..=plan.years as usize {
            for places in scopes.iter().filter(|places| !places.is_empty()) {
                gathered.totals_of(plan, scenario, year_end, places);
            }
        }
    }
    let shown = suppress(&gathered.table, rule)?;
    let mark = |figure: &usize| shown.get(*figure).copied().unwrap_or(Shown::Withheld);
    let few_leave = |role: usize| {
        let rows = projection
            .scenarios
            .iter()
            .flat_map(|result| result.rows.iter().skip(role).step_by(plan.roles.len().max(1)));
        rows.map(|row| row.leavers).any(|leavers| rule.is_small(leavers))
    };
    Ok(ProjectionMarks {
        rule,
        few_leave: (0..plan.roles.len()).map(few_leave).collect(),
        roles: plan.roles.len(),
        in_post: gathered.in_post.iter().map(|all| all.iter().map(mark).collect()).collect(),
        totals: gathered.totals.iter().map(|(key, figure)| (key.clone(), mark(figure))).collect(),
    })
}

/// The sets of roles whose totals are shown, each once.
fn scopes(plan: &Plan) -> Vec<Vec<usize>> {
    let services = plan.roles.iter().filter_map(|role| role.service.clone()).map(Scope::Service);
    let groups = plan.roles.iter().filter_map(|role| role.staff_group.clone());
    let targets = plan.targets.iter().map(|target| target.scope.clone());
    let all = [Scope::All].into_iter().chain(services);
    let mut scopes: Vec<Vec<usize>> = all
        .chain(groups.map(Scope::StaffGroup))
        .chain(targets)
        .map(|scope| scope.role_indices(plan))
        .collect();
    scopes.sort();
    scopes.dedup();
    scopes
}

impl Gathered {
    /// Adds those in post in a scenario; a figure that an earlier scenario has too is the same.
    fn in_post(&mut self, plan: &Plan, result: &ScenarioResult) {
        let baseline = result.rows.iter().take(plan.roles.len()).map(|row| row.opening);
        let figures = baseline.chain(result.rows.iter().map(|row| row.closing)).enumerate();
        let places = figures
            .map(|(place, heads)| {
                let earlier = self.in_post.iter().filter_map(|all| all.get(place));
                let same = earlier.copied().find(|figure| {
                    self.table.figures.get(*figure).is_some_and(|figure| figure.value == heads)
                });
                same.unwrap_or_else(|| self.table.people(heads))
            })
            .collect();
        self.in_post.push(places);
    }

    /// Adds the total of these roles in heads and in WTE.
    fn totals_of(&mut self, plan: &Plan, scenario: usize, year_end: usize, places: &[usize]) {
        let start = year_end * plan.roles.len();
        let figures = self.in_post.get(scenario);
        let parts: Vec<(usize, f64)> = places
            .iter()
            .filter_map(|place| {
                let figure = figures?.get(start + place)?;
                let wte = plan.roles.get(*place)?.wte_per_head.as_ref();
                // The baseline's is the first year's.
                Some((*figure, wte.map_or(1.0, |wte| wte.at(year_end.saturating_sub(1)))))
            })
            .collect();
        let heads: Vec<usize> = parts.iter().map(|(figure, _)| *figure).collect();
        let table = &mut self.table;
        let in_heads =
            *self.known.entry((heads.clone(), false)).or_insert_with(|| table.total_of(&heads));
        let in_wte = *self.known.entry((heads, true)).or_insert_with(|| {
            let value = |figure: &usize| table.figures.get(*figure).map_or(0.0, |f| f.value);
            let total = parts.iter().map(|(figure, factor)| value(figure) * factor).sum();
            let total = table.other(total);
            table.sums.push(Sum { total, parts });
            total
        });
        self.totals.insert((scenario, year_end, places.to_vec(), false), in_heads);
        self.totals.insert((scenario, year_end, places.to_vec(), true), in_wte);
    }
}

impl ProjectionMarks {
    /// The rule they follow.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// What is shown of those in post in heads. Year end 0 is the baseline, 1 the first projected
    /// year's.
    pub fn in_post(&self, scenario: usize, year_end: usize, role: usize) -> Shown {
        let of_scenario = self.in_post.get(scenario);
        let mark = of_scenario.and_then(|all| all.get(year_end * self.roles + role));
        mark.copied().unwrap_or(Shown::Withheld)
    }

    /// What is shown of a figure that follows from those in post, such as WTE or vacancies.
    pub fn with_in_post(&self, scenario: usize, year_end: usize, role: usize) -> Shown {
        withheld_unless(self.in_post(scenario, year_end, role) == Shown::Value)
    }

    /// What is shown of so many leavers in the year that ends with this year end.
    pub fn leavers(&self, scenario: usize, year_end: usize, role: usize, leavers: f64) -> Shown {
        let ends = [year_end.saturating_sub(1), year_end];
        let few = self.few_leave.get(role).copied().unwrap_or(true);
        let told =
            !few && ends.iter().all(|end| self.in_post(scenario, *end, role) == Shown::Value);
        match self.rule.is_small(leavers) {
            true => Shown::Below,
            // Of nobody who left it tells nothing.
            false => withheld_unless(told || leavers.abs() < 1e-9),
        }
    }

    /// What is shown of so many borrowed, negative where seconded out.
    pub fn borrowed(&self, borrowed: f64) -> Shown {
        match self.rule.is_small(borrowed.abs()) {
            true if borrowed >= 0.0 => Shown::Below,
            small => withheld_unless(!small),
        }
    }

    /// What is shown of the total in post of these roles, by their places. One that isn't among
    /// those protected is withheld as soon as one of its parts is.
    pub fn total(&self, scenario: usize, year_end: usize, roles: &[usize], unit: Unit) -> Shown {
        let key = (scenario, year_end, roles.to_vec(), unit == Unit::Wte);
        self.totals.get(&key).copied().unwrap_or_else(|| {
            let told = |role: &usize| self.in_post(scenario, year_end, *role) == Shown::Value;
            withheld_unless(roles.iter().all(told))
        })
    }

    /// Whether every figure may be told: nothing of the projection is withheld in any scenario, and
    /// nowhere do few leave.
    pub fn tells_everything(&self) -> bool {
        let all = |marks: &Vec<Shown>| marks.iter().all(|mark| *mark == Shown::Value);
        self.in_post.iter().all(all)
            && self.totals.values().all(|mark| *mark == Shown::Value)
            && !self.few_leave.contains(&true)
    }

    /// Whether everything a summary of a scenario says of its scope may be told: those in post at
    /// every year end, the parts they are made of, and the targets.
    pub fn tells(
        &self,
        plan: &Plan,
        (scenario, result): (usize, &ScenarioResult),
        scope: &Scope,
        summary: &Summary,
    ) -> bool {
        let roles = scope.role_indices(plan);
        let totals = (0..=plan.years as usize)
            .all(|end| self.total(scenario, end, &roles, summary.unit) == Shown::Value);
        let small = |year: &SummaryYear| {
            let made_of = &year.contributions;
            let parts = [made_of.base, made_of.borrow, year.leavers];
            parts.iter().any(|part| self.rule.is_small(part.abs()))
        };
        let is_told = |year: &TargetYear| {
            let target = plan.targets.iter().find(|target| target.name == year.target);
            target.is_some_and(|target| {
                let marks = self.target(plan, (scenario, result), target, year);
                let TargetMarks { required, projected, gap } = marks;
                [required, projected, gap].iter().all(|mark| *mark == Shown::Value)
            })
        };
        let shown =
            |year: &&TargetYear| summary.targets.iter().any(|target| target.name == year.target);
        totals
            && !summary.years.iter().any(small)
            && result.targets.iter().filter(shown).all(is_told)
    }

    /// What is shown of a target in a year of a scenario.
    pub fn target(
        &self,
        plan: &Plan,
        (scenario, result): (usize, &ScenarioResult),
        target: &Target,
        compared: &TargetYear,
    ) -> TargetMarks {
        let unit = match target.compared_with() {
            PostsReadAs::Heads => Unit::Heads,
            PostsReadAs::Wte => Unit::Wte,
            // Funded posts are no people.
            PostsReadAs::Establishment => {
                let [required, projected, gap] = [Shown::Value; 3];
                return TargetMarks { required, projected, gap };
            }
        };
        let roles = target.scope.role_indices(plan);
        let before = usize::try_from(compared.year - plan.first_year).unwrap_or(0);
        let at_end = self.total(scenario, before + 1, &roles, unit);
        let borrows = target.counts_borrowed == Some(true);
        let projected = match (target.measured_or_default(), borrows) {
            (Measured::YearEnd, false) => at_end,
            (measured, _) => {
                let told = |end: usize| {
                    roles.iter().all(|role| self.in_post(scenario, end, *role) == Shown::Value)
                };
                let row = |role: &usize| result.rows.get(before * self.roles + role);
                let lent = |role: &usize| row(role).map_or(0.0, |row| row.borrow);
                let borrowed = |role: &usize| self.borrowed(lent(role)) == Shown::Value;
                withheld_unless(
                    told(before + 1)
                        && (measured == Measured::YearEnd || told(before))
                        && (!borrows || roles.iter().all(borrowed)),
                )
            }
        };
        let required = match target.basis.unwrap_or_default() {
            Basis::Total => Shown::Value,
            Basis::Increase => {
                withheld_unless(self.total(scenario, 0, &roles, unit) == Shown::Value)
            }
        };
        let both = projected == Shown::Value && required == Shown::Value;
        TargetMarks { required, projected, gap: withheld_unless(both) }
    }
}

fn withheld_unless(told: bool) -> Shown {
    if told { Shown::Value } else { Shown::Withheld }
}
