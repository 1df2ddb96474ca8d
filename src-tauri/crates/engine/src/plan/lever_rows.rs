//! Rows of any lever, by lever and place.

use super::{Evidence, FieldEvidence, Lever, LeverRow, Levers, Plan};

impl Levers {
    /// The row at this place of a lever's list.
    pub fn row(&self, lever: Lever, index: usize) -> Option<LeverRow> {
        match lever {
            Lever::Buy => self.buy.get(index).cloned().map(LeverRow::Buy),
            Lever::Build => self.build.get(index).cloned().map(LeverRow::Build),
            Lever::Bind => self.bind.get(index).cloned().map(LeverRow::Bind),
            Lever::Borrow => self.borrow.get(index).cloned().map(LeverRow::Borrow),
            Lever::Bounce => self.bounce.get(index).cloned().map(LeverRow::Bounce),
        }
    }

    /// Every row with its lever and its place, lever by lever.
    pub fn rows(&self) -> impl Iterator<Item = (usize, LeverRow)> + '_ {
        let rows_of =
            move |lever| (0..).map_while(move |index| Some((index, self.row(lever, index)?)));
        Lever::ALL.into_iter().flat_map(rows_of)
    }

    /// Adds a row at the end of its lever's list; its place.
    pub fn push(&mut self, row: LeverRow) -> usize {
        match row {
            LeverRow::Buy(row) => pushed(&mut self.buy, row),
            LeverRow::Build(row) => pushed(&mut self.build, row),
            LeverRow::Bind(row) => pushed(&mut self.bind, row),
            LeverRow::Borrow(row) => pushed(&mut self.borrow, row),
            LeverRow::Bounce(row) => pushed(&mut self.bounce, row),
        }
    }

    /// Puts a row in the place of another of its lever; nothing where there is none.
    pub fn set(&mut self, index: usize, row: LeverRow) {
        match row {
            LeverRow::Buy(row) => put(&mut self.buy, index, row),
            LeverRow::Build(row) => put(&mut self.build, index, row),
            LeverRow::Bind(row) => put(&mut self.bind, index, row),
            LeverRow::Borrow(row) => put(&mut self.borrow, index, row),
            LeverRow::Bounce(row) => put(&mut self.bounce, index, row),
        }
    }
}

impl LeverRow {
    /// The lever it is a row of.
    pub fn lever(&self) -> Lever {
        match self {
            Self::Buy(_) => Lever::Buy,
            Self::Build(_) => Lever::Build,
            Self::Bind(_) => Lever::Bind,
            Self::Borrow(_) => Lever::Borrow,
            Self::Bounce(_) => Lever::Bounce,
        }
    }

    /// What the row goes by in limits of a best mix: its role, its id, its name.
    pub fn called(&self) -> Vec<&str> {
        let (one, other) = match self {
            Self::Buy(row) => (Some(row.role.as_str()), None),
            Self::Build(row) => (row.id.as_deref(), row.name.as_deref()),
            Self::Bind(row) => (Some(row.role.as_str()), None),
            Self::Borrow(row) => (Some(row.role.as_str()), None),
            Self::Bounce(row) => (row.id.as_deref(), None),
        };
        one.into_iter().chain(other).collect()
    }

    /// The row in words: its role, its programme, or the way it leads.
    pub fn title(&self, plan: &Plan) -> String {
        let name = |id: &str| plan.role_name(id).to_owned();
        match self {
            Self::Buy(row) => name(&row.role),
            Self::Bind(row) => name(&row.role),
            Self::Borrow(row) => name(&row.role),
            Self::Build(row) => row.name.clone().unwrap_or_else(|| name(&row.to)),
            Self::Bounce(row) => match &row.to {
                Some(to) => format!("{} to {}", name(&row.from), name(to)),
                None => format!("{} let go", name(&row.from)),
            },
        }
    }

    /// The name in plan JSON of the figure a planner sets year by year.
    pub fn yearly_field(&self) -> &'static str {
        match self {
            Self::Buy(_) => "hires",
            Self::Build(_) => "starts",
            Self::Bind(_) | Self::Borrow(_) => "amount",
            Self::Bounce(_) => "moves",
        }
    }

    /// What stands behind the row as a whole, and behind single figures of it.
    pub fn evidence(&self) -> (&Option<Evidence>, &FieldEvidence) {
        match self {
            Self::Buy(row) => (&row.evidence, &row.field_evidence),
            Self::Build(row) => (&row.evidence, &row.field_evidence),
            Self::Bind(row) => (&row.evidence, &row.field_evidence),
            Self::Borrow(row) => (&row.evidence, &row.field_evidence),
            Self::Bounce(row) => (&row.evidence, &row.field_evidence),
        }
    }

    /// The same, to be changed.
    pub fn evidence_mut(&mut self) -> (&mut Option<Evidence>, &mut FieldEvidence) {
        match self {
            Self::Buy(row) => (&mut row.evidence, &mut row.field_evidence),
            Self::Build(row) => (&mut row.evidence, &mut row.field_evidence),
            Self::Bind(row) => (&mut row.evidence, &mut row.field_evidence),
            Self::Borrow(row) => (&mut row.evidence, &mut row.field_evidence),
            Self::Bounce(row) => (&mut row.evidence, &mut row.field_evidence),
        }
    }
}

fn pushed<Row>(rows: &mut Vec<Row>, row: Row) -> usize {
    rows.push(row);
    rows.len() - 1
}

fn put<Row>(rows: &mut [Row], index: usize, row: Row) {
    if let Some(slot) = rows.get_mut(index) {
        *slot = row;
    }
}
