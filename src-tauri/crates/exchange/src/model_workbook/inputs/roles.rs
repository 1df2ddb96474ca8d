//! The roles: who is in post, and the rates of every year.

use fivefold_engine::Plan;

use super::super::book::{
    Allowed, Block, Book, Entry, FactColumn, Figures, Purpose, Spec, numbers,
};
use super::fill_amounts;

/// The columns of the sheet of roles.
pub mod fact {
    pub const ID: usize = 0;
    pub const STAFF_GROUP: usize = 1;
    pub const SERVICE: usize = 2;
    pub const TEAM: usize = 3;
    pub const BAND: usize = 4;
    pub const EMPLOYER: usize = 5;
    pub const GROUP: usize = 6;
    pub const BASELINE_HEADS: usize = 7;
    pub const BASELINE_POSTS: usize = 8;
}

/// The sheets of roles.
pub struct Roles {
    /// What is said of each role once.
    pub facts: Block,
    /// The published leaver rate, m.
    pub leaver_rate: Block,
    /// WTE of one head.
    pub wte_per_head: Block,
    /// Usual joiners, heads.
    pub usual_joiners: Block,
}

impl Roles {
    /// Lays out the sheets and fills them.
    pub fn lay_out(book: &mut Book, plan: &Plan) -> Self {
        let facts = lay_out_facts(book, plan);
        let sheet = book.sheet(
            "Role years",
            Purpose::Input,
            "Rates of every role and year",
            "Shaded cells are inputs: change them, and every sheet after follows.",
        );
        let leaver_rate = Spec::input(
            "Leaver_rate",
            "Leaver rate, m",
            "Leavers in the year over the average of opening and closing heads, retirements \
             included: the published NHS definition. From 0% to 100%.",
        );
        let wte = Spec::input(
            "WTE_per_head",
            "WTE per head",
            "Whole-time equivalents of one person: above 0, at most 1.5.",
        );
        let joiners = Spec::input(
            "Usual_joiners",
            "Usual joiners",
            "People who join anyway, whatever the levers do.",
        );
        let leaver_rate = leaver_rate.written_as(Figures::Share);
        let leaver_rate = leaver_rate.allowing(Allowed::Between(0.0, 1.0));
        let wte = wte.written_as(Figures::Factor).allowing(Allowed::Between(0.001, 1.5));
        let roles = Self {
            leaver_rate: book.like(sheet, leaver_rate, facts, "a year"),
            wte_per_head: book.like(sheet, wte, facts, "WTE"),
            usual_joiners: book.like(sheet, joiners.added_up(), facts, "heads"),
            facts,
        };
        let rates = plan.roles.iter().map(|role| role.leaver_rate.as_ref());
        fill_amounts(book, roles.leaver_rate, rates, 0.0);
        let rates = plan.roles.iter().map(|role| role.wte_per_head.as_ref());
        fill_amounts(book, roles.wte_per_head, rates, 1.0);
        let joiners = plan.roles.iter().map(|role| role.usual_joiners.as_ref());
        fill_amounts(book, roles.usual_joiners, joiners, 0.0);
        roles
    }
}

fn lay_out_facts(book: &mut Book, plan: &Plan) -> Block {
    let sheet = book.sheet(
        "Roles",
        Purpose::Input,
        "Roles and who was in post at the baseline",
        "Shaded cells are inputs. Every other sheet knows a role by its number.",
    );
    let columns = vec![
        FactColumn::words("Id in the plan", 16.0),
        FactColumn::words("Staff group", 34.0),
        FactColumn::words("Service", 24.0),
        FactColumn::words("Team", 20.0),
        FactColumn::words("Band", 9.0),
        FactColumn::words("Employer", 20.0),
        FactColumn::words("Group", 20.0),
        FactColumn::figures("Heads in post at the baseline", 13.0, Figures::People)
            .named("Baseline_heads"),
        FactColumn::figures("Funded posts at the baseline, WTE", 13.0, Figures::People)
            .named("Baseline_funded_posts"),
    ];
    let about = (
        "Roles",
        "Heads are people. Leave funded posts empty where they are not known: no vacancy follows \
         then.",
    );
    let block = book.facts(sheet, about, columns, numbers(plan.roles.len()));
    book.name_rows(block, |_, row| {
        Entry::maybe_text(plan.roles.get(row).map(|role| role.name.as_str()))
    });
    let mut set = |column, entries| book.set(block, column, entries);
    let roles = || plan.roles.iter();
    set(fact::ID, roles().map(|role| Entry::text(role.id.as_str())).collect());
    set(fact::STAFF_GROUP, words(roles().map(|role| &role.staff_group)));
    set(fact::SERVICE, words(roles().map(|role| &role.service)));
    set(fact::TEAM, words(roles().map(|role| &role.team)));
    set(fact::BAND, words(roles().map(|role| &role.band)));
    set(fact::EMPLOYER, words(roles().map(|role| &role.employer)));
    set(fact::GROUP, words(roles().map(|role| &role.group)));
    let heads = roles().map(|role| Entry::number(role.baseline_heads.unwrap_or(0.0)));
    set(fact::BASELINE_HEADS, heads.collect());
    let posts = roles().map(|role| Entry::maybe_number(role.establishment_wte));
    set(fact::BASELINE_POSTS, posts.collect());
    block
}

fn words<'a>(labels: impl Iterator<Item = &'a Option<String>>) -> Vec<Entry> {
    labels.map(|label| Entry::maybe_text(label.as_deref())).collect()
}
