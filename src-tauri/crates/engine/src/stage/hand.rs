//! The rows a slider works through: role by role, in the slider's own unit.

use crate::plan::{
    AmountUnit, BindRow, BindUnit, BorrowRow, Build, BuyRow, Flow, Lever, LeverRow, Levers, Plan,
    Role, Year,
};

use super::StageChoice;

/// A slider's roles with their rows.
pub(super) struct Hand<'a> {
    pub plan: &'a Plan,
    pub lever: Lever,
    /// The place in the horizon of the first year it changes.
    pub first: usize,
    /// The roles it can work through; none where it has nothing to go through.
    pub roles: Vec<RoleAtHand<'a>>,
    /// The heads of every role of the scope at the baseline.
    heads_in_scope: f64,
    /// Whether there are rows the slider leaves alone: Bind of people by number, Bounce within the
    /// scope.
    pub leaves_rows_alone: bool,
}

/// A role with the rows of one lever.
pub(super) struct RoleAtHand<'a> {
    pub role: &'a Role,
    /// The role's share in what is spread over all of them where they have nothing yet.
    pub weight: f64,
    /// Its rows in the plan's order, or the one to be made.
    pub rows: Vec<RowAtHand>,
}

/// A row, or one to be made.
pub(super) struct RowAtHand {
    /// Its place in the lever's list; none where it is to be made.
    pub index: Option<usize>,
    pub row: LeverRow,
}

impl<'a> Hand<'a> {
    pub fn of(plan: &'a Plan, levers: &Levers, choice: &StageChoice, lever: Lever) -> Self {
        let first = usize::try_from(choice.from.saturating_sub(plan.first_year)).unwrap_or(0);
        let in_scope = || plan.roles.iter().filter(|role| choice.scope.holds(role));
        let into_scope = |row: &LeverRow| match row {
            LeverRow::Bounce(row) => !holds(plan, choice, &row.from),
            LeverRow::Bind(row) => row.unit == Some(BindUnit::Points),
            LeverRow::Buy(_) | LeverRow::Build(_) | LeverRow::Borrow(_) => true,
        };
        let of_lever = levers.rows().filter(|(_, row)| row.lever() == lever);
        let in_reach = of_lever
            .filter(|(_, row)| arrives_in(row).is_some_and(|role| holds(plan, choice, role)));
        let (rows, left): (Vec<_>, Vec<_>) = in_reach.partition(|(_, row)| into_scope(row));
        let mut roles: Vec<RoleAtHand> = in_scope()
            .filter(|role| lever != Lever::Bind || somebody_leaves(plan, role, first))
            .map(|role| RoleAtHand {
                role,
                weight: role.baseline_heads.unwrap_or(0.0),
                rows: rows
                    .iter()
                    .filter(|(_, row)| arrives_in(row) == Some(role.id.as_str()))
                    .map(|(index, row)| RowAtHand { index: Some(*index), row: row.clone() })
                    .collect(),
            })
            .collect();
        if lever == Lever::Build && roles.iter().all(|role| role.rows.is_empty()) {
            roles.iter_mut().for_each(|role| role.rows.extend(copied_programme(plan, role.role)));
        }
        for role in roles.iter_mut().filter(|role| role.rows.is_empty()) {
            let row = empty_row(lever, &role.role.id);
            role.rows.extend(row.map(|row| RowAtHand { index: None, row }));
        }
        roles.retain(|role| !role.rows.is_empty());
        if roles.iter().all(|role| role.weight <= 0.0) {
            roles.iter_mut().for_each(|role| role.weight = 1.0);
        }
        Self {
            plan,
            lever,
            first,
            roles,
            heads_in_scope: in_scope().map(|role| role.baseline_heads.unwrap_or(0.0)).sum(),
            leaves_rows_alone: !left.is_empty(),
        }
    }

    /// Where the slider stands: its rows' sum in its first year, of Bind the mean over the roles.
    pub fn value(&self) -> f64 {
        match self.lever {
            Lever::Bind => self.mean(|role| self.of_role(role, self.first)),
            _ => self.roles.iter().map(|role| self.of_role(role, self.first)).sum(),
        }
    }

    /// A figure of each role as their mean, weighted by heads.
    pub fn mean(&self, of: impl Fn(&RoleAtHand) -> f64) -> f64 {
        let weights: f64 = self.roles.iter().map(|role| role.weight).sum();
        let weighted: f64 = self.roles.iter().map(|role| of(role) * role.weight).sum();
        if weights > 0.0 { weighted / weights } else { 0.0 }
    }

    /// What a role's rows have in a year.
    pub fn of_role(&self, role: &RoleAtHand, t: usize) -> f64 {
        role.rows.iter().map(|row| self.of_row(role, row, t)).sum()
    }

    /// What a row has in a year.
    pub fn of_row(&self, role: &RoleAtHand, row: &RowAtHand, t: usize) -> f64 {
        self.of_typed(role, row, t, row.typed(self.plan, t))
    }

    /// What a typed figure of a row comes to in the slider's unit.
    pub fn of_typed(&self, role: &RoleAtHand, row: &RowAtHand, t: usize, typed: f64) -> f64 {
        match row.typed_in() {
            TypedIn::Heads => typed,
            TypedIn::Wte => typed / role.wte_per_head(t),
            TypedIn::Fraction => typed * 100.0,
        }
    }

    /// What is typed in a row for so much of the slider's unit in a year.
    pub fn typed_for(&self, role: &RoleAtHand, row: &RowAtHand, t: usize, figure: f64) -> f64 {
        match row.typed_in() {
            TypedIn::Heads => figure,
            TypedIn::Wte => figure * role.wte_per_head(t),
            TypedIn::Fraction => as_typed(figure / 100.0),
        }
    }

    /// The heads of every role of the scope at the baseline.
    pub fn heads_in_scope(&self) -> f64 {
        self.heads_in_scope
    }

    /// The highest mean leaver rate of the years it changes, in points.
    pub fn highest_mean_rate(&self) -> f64 {
        let rate = |t| self.mean(|role| role.role.leaver_rate.as_ref().map_or(0.0, |m| m.at(t)));
        (self.first..self.plan.years as usize).map(|t| rate(t) * 100.0).fold(0.0, f64::max)
    }
}

/// What the figures of a row are typed in.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TypedIn {
    /// People, as the slider has them.
    Heads,
    /// Whole-time equivalents of people.
    Wte,
    /// Hundred points in one.
    Fraction,
}

impl RoleAtHand<'_> {
    fn wte_per_head(&self, t: usize) -> f64 {
        self.role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(t))
    }
}

impl RowAtHand {
    /// What its figures are typed in.
    pub fn typed_in(&self) -> TypedIn {
        let of_unit = |unit: Option<AmountUnit>| match unit.unwrap_or_default() {
            AmountUnit::Heads => TypedIn::Heads,
            AmountUnit::Wte => TypedIn::Wte,
        };
        match &self.row {
            LeverRow::Buy(row) => of_unit(row.unit),
            LeverRow::Borrow(row) => of_unit(row.unit),
            LeverRow::Bind(_) => TypedIn::Fraction,
            LeverRow::Build(_) | LeverRow::Bounce(_) => TypedIn::Heads,
        }
    }

    /// The figure typed for a year.
    pub fn typed(&self, plan: &Plan, t: usize) -> f64 {
        let year = plan.first_year.saturating_add(t as Year);
        match &self.row {
            LeverRow::Buy(row) => row.hires.at(t),
            LeverRow::Build(row) => row.starts.at(year, plan.first_year),
            LeverRow::Bind(row) => row.amount.at(t),
            LeverRow::Borrow(row) => row.amount.at(t),
            LeverRow::Bounce(row) => row.moves.at(year, plan.first_year),
        }
    }
}

/// A fraction without the noise of dividing: 2.9 points are 0.029 and not 0.028999999999999998.
fn as_typed(fraction: f64) -> f64 {
    (fraction * 1e15).round() / 1e15
}

fn holds(plan: &Plan, choice: &StageChoice, id: &str) -> bool {
    plan.role(id).is_some_and(|role| choice.scope.holds(role))
}

/// The id of the role a row brings people to, keeps them in or borrows them for.
fn arrives_in(row: &LeverRow) -> Option<&str> {
    match row {
        LeverRow::Buy(row) => Some(&row.role),
        LeverRow::Build(row) => Some(&row.to),
        LeverRow::Bind(row) => Some(&row.role),
        LeverRow::Borrow(row) => Some(&row.role),
        LeverRow::Bounce(row) => row.to.as_deref(),
    }
}

/// Whether points can come off a role's leaver rate in any year from the first on.
fn somebody_leaves(plan: &Plan, role: &Role, first: usize) -> bool {
    let rate = |t| role.leaver_rate.as_ref().map_or(0.0, |rate| rate.at(t));
    (first..plan.years as usize).any(|t| rate(t) > 0.0)
}

/// A copy of the first usual programme into a role, with nobody on it yet. What stands behind its
/// starts isn't about those to come.
fn copied_programme(plan: &Plan, role: &Role) -> Option<RowAtHand> {
    let usual = plan.usual.build.iter().find(|usual| usual.to == role.id)?;
    let mut copy = Build { id: None, starts: Flow::default(), ..usual.clone() };
    copy.field_evidence.remove("starts");
    Some(RowAtHand { index: None, row: LeverRow::Build(copy) })
}

/// The row to be made where a role has none; none for a lever that goes through pathways.
fn empty_row(lever: Lever, role: &str) -> Option<LeverRow> {
    let role = role.to_owned();
    match lever {
        Lever::Buy => Some(LeverRow::Buy(BuyRow { role, ..BuyRow::default() })),
        Lever::Bind => Some(LeverRow::Bind(BindRow {
            role,
            unit: Some(BindUnit::Points),
            ..BindRow::default()
        })),
        Lever::Borrow => Some(LeverRow::Borrow(BorrowRow {
            role,
            kind: Some("bank".to_owned()),
            ..BorrowRow::default()
        })),
        Lever::Build | Lever::Bounce => None,
    }
}
