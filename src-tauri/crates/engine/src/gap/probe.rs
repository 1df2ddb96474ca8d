//! The plan projected with more of a lever, as often as the answer needs it.

use crate::plan::{Plan, Target, Year};
use crate::project::Model;
use crate::results::{MovesOf, Notice, NoticeKind, ScenarioResult};
use crate::validate::EngineError;

use super::answer::{GapQuestion, RoleEffect, TargetEffect};
use super::means::Pulled;

/// Changes smaller than this are rounding, not effects.
const NO_CHANGE: f64 = 1e-6;
/// Halvings after which an amount is known to the last bit.
const HALVINGS: usize = 60;

/// A plan of the one scenario, with the row to be pulled in its place.
pub(super) struct Probe<'q> {
    plan: Plan,
    pulled: &'q Pulled,
    /// The target's place in the plan.
    target: usize,
    year: Year,
    /// The row's place in the lever's list.
    index: usize,
}

/// What a projection says, with names as places so that two of them compare.
pub(super) struct Seen {
    /// The target asked about.
    pub asked: Compared,
    targets: Vec<Compared>,
    /// In post at the year's end, by year and then role.
    pub closing: Vec<f64>,
    /// Leavers had nobody been kept, by year and then role.
    pub leavers_before_bind: Vec<f64>,
    /// Kept by Bind, by year and then role.
    pub kept: Vec<f64>,
    notices: Vec<Noticed>,
}

/// A target in one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compared {
    target: usize,
    year: Year,
    /// What is required.
    pub value: f64,
    /// What is projected.
    pub projected: f64,
    /// Projected less required.
    pub gap: f64,
}

#[derive(Debug, Clone, Copy)]
struct Noticed {
    kind: NoticeKind,
    what: Option<MovesOf>,
    role: usize,
    year: Year,
    wanted: f64,
    available: f64,
}

impl<'q> Probe<'q> {
    /// A plan with the target and the row in it.
    pub fn of(
        plan: &Plan,
        target: &Target,
        pulled: &'q Pulled,
        question: &GapQuestion,
    ) -> Result<Self, EngineError> {
        let scenario = plan.scenarios.iter().find(|other| other.name == question.scenario);
        let mut scenario = scenario.cloned().ok_or_else(|| EngineError::UnknownScenario {
            wanted: question.scenario.clone(),
            there_are: plan.scenarios.iter().map(|other| other.name.clone()).collect(),
        })?;
        let index = match pulled.index {
            Some(index) => index,
            None => scenario.levers.push(pulled.row.clone()),
        };
        // Stops may show the scenarios that are left out.
        let running_order = Vec::new();
        let mut plan = Plan { scenarios: vec![scenario], running_order, ..plan.clone() };
        let of_plan = plan.targets.iter().position(|other| other.name == target.name);
        let target = of_plan.unwrap_or_else(|| {
            plan.targets.push(Target { name: typed_name(&plan), ..target.clone() });
            plan.targets.len() - 1
        });
        Ok(Self { plan, pulled, target, year: question.year, index })
    }

    /// The gap with so much more of the lever.
    pub fn gap(&mut self, amount: f64) -> Result<f64, EngineError> {
        let (target, year) = (self.target, self.year);
        self.projected(amount, |plan, result| asked(plan, result, target, year).gap)
    }

    /// Everything that changes with so much more of the lever.
    pub fn see(&mut self, amount: f64) -> Result<Seen, EngineError> {
        let (target, year) = (self.target, self.year);
        self.projected(amount, |plan, result| Seen {
            asked: asked(plan, result, target, year),
            targets: compared(plan, result)
                .filter(|other| (other.target, other.year) != (target, year))
                .collect(),
            closing: result.rows.iter().map(|row| row.closing).collect(),
            leavers_before_bind: result.rows.iter().map(|row| row.leavers_before_bind).collect(),
            kept: result.rows.iter().map(|row| row.kept).collect(),
            notices: noticed(plan, result).collect(),
        })
    }

    /// The most that can be added in each of the years: as a plan may hold, and where people leave
    /// a role for it, as many as can go. Found by halving, since who can go in a year depends on
    /// who went before.
    pub fn most_at_once(&mut self, before: &Seen) -> Result<f64, EngineError> {
        let most = self.pulled.most(&self.plan);
        let Some(from) = self.pulled.from() else { return Ok(most) };
        if self.pulled.years.is_empty() {
            return Ok(0.0);
        }
        let from = self.plan.roles.iter().position(|role| role.id == from);
        if before.scales_moves(from, &self.pulled.years) {
            return Ok(0.0);
        }
        let baseline = from.and_then(|from| self.plan.roles.get(from)?.baseline_heads);
        let standing = before.closing.iter().skip(from.unwrap_or(0));
        let everyone = standing.step_by(self.plan.roles.len().max(1)).copied();
        let beyond = everyone.fold(baseline.unwrap_or(0.0), f64::max) + 1.0;
        let (mut free, mut scaled) = (0.0, beyond.min(most));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(free, scaled);
            let bites = self.see(middle)?.scales_moves(from, &self.pulled.years);
            if bites { scaled = middle } else { free = middle }
        }
        Ok(free)
    }

    fn projected<T>(
        &mut self,
        amount: f64,
        read: impl FnOnce(&Plan, &ScenarioResult) -> T,
    ) -> Result<T, EngineError> {
        let row = self.pulled.with(&self.plan, amount);
        if let Some(scenario) = self.plan.scenarios.first_mut() {
            scenario.levers.set(self.index, row);
        }
        let result = Model::new(&self.plan)?
            .scenario(0)
            .ok_or(EngineError::UnknownScenario { wanted: String::new(), there_are: Vec::new() })?;
        Ok(read(&self.plan, &result))
    }
}

/// A name that no target of the plan has, for a typed number; never shown.
fn typed_name(plan: &Plan) -> String {
    let mut name = "typed".to_owned();
    while plan.targets.iter().any(|target| target.name == name) {
        name.push('+');
    }
    name
}

fn compared<'r>(
    plan: &'r Plan,
    result: &'r ScenarioResult,
) -> impl Iterator<Item = Compared> + use<'r> {
    result.targets.iter().filter_map(|row| {
        let target = plan.targets.iter().position(|target| target.name == row.target)?;
        let (value, projected, gap) = (row.target_value, row.projected, row.gap);
        Some(Compared { target, year: row.year, value, projected, gap })
    })
}

fn asked(plan: &Plan, result: &ScenarioResult, target: usize, year: Year) -> Compared {
    compared(plan, result)
        .find(|row| (row.target, row.year) == (target, year))
        .unwrap_or(Compared { target, year, value: 0.0, projected: 0.0, gap: 0.0 })
}

fn noticed<'r>(
    plan: &'r Plan,
    result: &'r ScenarioResult,
) -> impl Iterator<Item = Noticed> + use<'r> {
    result.notices.iter().filter_map(|notice| {
        let Notice { kind, what, year, wanted, available, .. } = *notice;
        let role = plan.roles.iter().position(|role| role.id == notice.role)?;
        Some(Noticed { kind, what, role, year, wanted, available })
    })
}

impl Seen {
    /// Whether the levers' moves out of a role are scaled down in any of these years.
    fn scales_moves(&self, from: Option<usize>, years: &[Year]) -> bool {
        self.notices.iter().any(|notice| {
            notice.kind == NoticeKind::MoreMovesThanPeople
                && notice.what == Some(MovesOf::Lever)
                && Some(notice.role) == from
                && years.contains(&notice.year)
        })
    }

    /// The gaps that differ from those before, in the plan's order.
    pub fn other_targets<'a>(&self, before: &Self, plan: &'a Plan) -> Vec<TargetEffect<'a>> {
        let pairs = self.targets.iter().zip(&before.targets);
        pairs
            .filter(|(now, then)| (now.gap - then.gap).abs() > NO_CHANGE)
            .filter_map(|(now, then)| {
                let target = &plan.targets.get(now.target)?.name;
                Some(TargetEffect { target, year: now.year, gap_before: then.gap, gap: now.gap })
            })
            .collect()
    }

    /// The roles whose people in post at a year's end differ from before, in the plan's order.
    pub fn roles<'a>(&self, before: &Self, plan: &'a Plan, year: Year) -> Vec<RoleEffect<'a>> {
        let t = usize::try_from(year.saturating_sub(plan.first_year)).unwrap_or(0);
        let start = t * plan.roles.len();
        let then = before.closing.iter().skip(start);
        plan.roles
            .iter()
            .zip(then.zip(self.closing.iter().skip(start)))
            .filter(|(_, (before, after))| (*after - *before).abs() > NO_CHANGE)
            .map(|(role, (&before, &after))| RoleEffect { role: &role.id, before, after })
            .collect()
    }

    /// The notices that weren't there before, or ask for more than before.
    pub fn new_notices<'a>(&self, before: &Self, plan: &'a Plan) -> Vec<Notice<'a>> {
        let excess = |notice: &Noticed| notice.wanted - notice.available;
        let there_before = |now: &Noticed| {
            before.notices.iter().any(|then| {
                (then.kind, then.what, then.role, then.year)
                    == (now.kind, now.what, now.role, now.year)
                    && excess(now) <= excess(then) + NO_CHANGE
            })
        };
        self.notices
            .iter()
            .filter(|notice| !there_before(notice))
            .filter_map(|notice| {
                let Noticed { kind, what, year, wanted, available, .. } = *notice;
                let role = &plan.roles.get(notice.role)?.id;
                Some(Notice { kind, what, role, year, wanted, available })
            })
            .collect()
    }
}
