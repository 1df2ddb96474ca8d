//! What happens to a role in a year: services that move with their people, and funded posts that
//! come or go.

use fivefold_engine::Plan;
use fivefold_engine::plan::{ChangeReason, Year};

use super::super::book::{BASELINE, Block, Book, Entry, Purpose, Spec, UNIT, year};
use super::{RoleNumbers, Roles, name_by_role_number, padded};

/// Empty rows below a list, to be filled by whoever tries something out.
const EMPTY_ROWS: usize = 3;

const HEADS: [&str; 4] = ["Role no.", "Role", "In", "Reason"];

/// The sheet of dated changes.
pub struct Dated {
    /// Service transfers, net heads.
    pub transfers: Block,
    /// Changes of funded posts, WTE.
    pub posts: Block,
}

/// One dated change.
struct Change<'a> {
    role: &'a str,
    year: Year,
    amount: f64,
    reason: Option<&'a str>,
}

impl Dated {
    /// Lays out the sheet and fills it.
    pub fn lay_out(book: &mut Book, plan: &Plan, numbers: &RoleNumbers, roles: &Roles) -> Self {
        let sheet = book.sheet(
            "Dated changes",
            Purpose::Input,
            "Service transfers and changes of funded posts",
            "Shaded cells are inputs. The empty rows are for trying something out: put a role's \
             number first.",
        );
        let transfers = plan.transfers.iter().map(|transfer| Change {
            role: &transfer.role,
            year: transfer.year,
            amount: transfer.heads,
            reason: transfer.reason.as_deref(),
        });
        let posts = plan.roles.iter().flat_map(|role| {
            role.establishment_changes.iter().map(|change| Change {
                role: &role.id,
                year: change.year,
                amount: change.wte,
                reason: change.reason.map(word),
            })
        });
        let transfers_spec = Spec::input(
            "Service_transfers",
            "Service transfers",
            "People who come with a service, or go with one (negative). A role's transfers of a \
             year are added first.",
        );
        let posts_spec = Spec::input(
            "Funded_post_changes",
            "Changes of funded posts",
            "WTE added to the establishment, or taken away (negative), from the end of that year.",
        );
        let mut list = |spec: Spec, unit, changes: Vec<Change>| {
            let keys = changes.iter().map(|change| numbers.of_role(change.role));
            let keys = padded(keys, changes.len() + EMPTY_ROWS, Entry::blank);
            let block = book.by_year(sheet, spec.headed(HEADS), keys, "");
            fill(book, block, plan, unit, &changes);
            name_by_role_number(book, block, roles.facts);
            block
        };
        Self {
            transfers: list(transfers_spec, "heads", transfers.collect()),
            posts: list(posts_spec, "WTE", posts.collect()),
        }
    }
}

fn fill(book: &mut Book, block: Block, plan: &Plan, unit: &str, changes: &[Change]) {
    book.set(block, UNIT, vec![Entry::text(unit); block.rows]);
    let reasons = changes.iter().map(|change| Entry::maybe_text(change.reason));
    book.set(block, BASELINE, padded(reasons, block.rows, Entry::blank));
    for (place, of) in plan.projected_years().enumerate() {
        let amount = |change: &Change| (change.year == of).then_some(change.amount);
        let amounts = changes.iter().map(|change| Entry::maybe_number(amount(change)));
        book.set(block, year(place), padded(amounts, block.rows, Entry::blank));
    }
}

fn word(reason: ChangeReason) -> &'static str {
    match reason {
        ChangeReason::Growth => "growth",
        ChangeReason::CostImprovement => "cost improvement",
        ChangeReason::Transfer => "transfer",
        ChangeReason::Other => "other",
    }
}
