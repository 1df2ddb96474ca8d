//! The levers that need no pathway: Buy, Bind and Borrow, row by row.

use fivefold_engine::plan::{AmountUnit, BindUnit, Levers as PlanLevers};

use super::super::book::{Allowed, BASELINE, Block, Book, Entry, Figures, Purpose, Spec, UNIT};
use super::{RoleNumbers, Roles, fill_amounts, name_by_role_number, padded};

/// Empty rows below a list, to be filled by whoever tries something out.
const EMPTY_ROWS: usize = 3;

/// The sheet of levers.
pub struct Levers {
    /// Posts advertised, in the row's unit.
    pub hires: Block,
    /// The share of them that is filled; a row for each row of hires.
    pub fill_rate: Block,
    /// Points off the leaver rate, or people kept.
    pub bind: Block,
    /// The year's average, in the row's unit; negative when lent.
    pub borrow: Block,
}

impl Levers {
    /// The words of the unit of Buy and Borrow.
    pub const WTE: &'static str = "wte";
    /// The words of the unit of Bind.
    pub const POINTS: &'static str = "points";
    const HEADS: &'static str = "heads";

    /// Lays out the sheet and fills it with a scenario's rows.
    pub fn lay_out(
        book: &mut Book,
        levers: &PlanLevers,
        numbers: &RoleNumbers,
        roles: &Roles,
    ) -> Self {
        let sheet = book.sheet(
            "Levers",
            Purpose::Input,
            "Buy, Bind and Borrow",
            "Shaded cells are inputs; a unit is heads, wte or points. The empty rows are for \
             trying something out: put a role's number first.",
        );
        let mut list = |spec: Spec, label, rows: Vec<(&str, &'static str, &Option<String>)>| {
            let count = rows.len() + EMPTY_ROWS;
            let keys = rows.iter().map(|(role, ..)| numbers.of_role(role));
            let spec = spec.headed(["Role no.", "Role", "Unit", label]);
            let block = book.by_year(sheet, spec, padded(keys, count, Entry::blank), "");
            let units = rows.iter().map(|(_, unit, _)| Entry::text(*unit));
            book.set(block, UNIT, padded(units, count, || Entry::text(Self::HEADS)));
            let labels = rows.iter().map(|(.., label)| Entry::maybe_text(label.as_deref()));
            book.set(block, BASELINE, padded(labels, count, Entry::blank));
            name_by_role_number(book, block, roles.facts);
            block
        };
        let buy = levers.buy.iter();
        let hires = list(
            Spec::input("Buy_hires", "Buy: posts advertised", BUY_RULE),
            "Channel",
            buy.map(|row| (row.role.as_str(), unit_word(row.unit), &row.channel)).collect(),
        );
        let bind = levers.bind.iter();
        let bind = list(
            Spec::input(
                "Bind_amounts",
                "Bind: points off the leaver rate, or people kept",
                BIND_RULE,
            )
            .written_as(Figures::General),
            "Approach",
            bind.map(|row| (row.role.as_str(), bind_word(row.unit), &row.approach)).collect(),
        );
        let borrow = levers.borrow.iter();
        let borrow = list(
            Spec::input("Borrow_amounts", "Borrow: the year's average", BORROW_RULE),
            "Kind",
            borrow.map(|row| (row.role.as_str(), unit_word(row.unit), &row.kind)).collect(),
        );
        let fill_rate = Spec::input("Buy_fill_rates", "Buy: share of the posts filled", FILL_RULE)
            .written_as(Figures::Share)
            .allowing(Allowed::Between(0.0, 1.0));
        let fill_rate = book.by_year(sheet, fill_rate, vec![Entry::blank(); hires.rows], "share");
        book.key_rows(fill_rate, |view, row| {
            Entry::only_where(view.keyed(hires, row), &view.key(hires, row))
        });
        book.name_rows(fill_rate, |view, row| view.name_of(hires, row));
        fill_amounts(book, hires, levers.buy.iter().map(|row| Some(&row.hires)), 0.0);
        let rates = levers.buy.iter().map(|row| row.fill_rate.as_ref());
        fill_amounts(book, fill_rate, rates, 1.0);
        fill_amounts(book, bind, levers.bind.iter().map(|row| Some(&row.amount)), 0.0);
        fill_amounts(book, borrow, levers.borrow.iter().map(|row| Some(&row.amount)), 0.0);
        Self { hires, fill_rate, bind, borrow }
    }
}

const BUY_RULE: &str = "Posts advertised times the share filled below join; WTE are divided by \
                        the year's WTE per head. Several rows of a role add up.";
const FILL_RULE: &str = "One row for each row of posts advertised, in the same order.";
const BIND_RULE: &str = "Points are fractions: 0.02 is two points. A role's points add up and are \
                         cut at its leaver rate; heads are kept on top, never more than leave.";
const BORROW_RULE: &str = "Bank, agency, secondment; negative where people are lent out, never \
                           more than are in post at the year's end.";

fn unit_word(unit: Option<AmountUnit>) -> &'static str {
    match unit {
        Some(AmountUnit::Wte) => Levers::WTE,
        Some(AmountUnit::Heads) | None => Levers::HEADS,
    }
}

fn bind_word(unit: Option<BindUnit>) -> &'static str {
    match unit.unwrap_or_default() {
        BindUnit::Points => Levers::POINTS,
        BindUnit::Heads => Levers::HEADS,
    }
}
