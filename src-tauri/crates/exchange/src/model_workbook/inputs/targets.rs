//! The targets: what they count, which roles, and how many by when.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Basis, Measured, PostsReadAs, Scope, Target};

use super::super::book::{
    Allowed, Block, Book, Entry, FactColumn, Figures, Purpose, Spec, numbers, year,
};
use super::super::term::Term;
use super::roles::{Roles, fact as role};

/// The columns of the sheet of targets.
pub mod fact {
    pub const FRAMEWORK: usize = 0;
    pub const SCOPE_KIND: usize = 1;
    pub const SCOPE: usize = 2;
    pub const UNIT: usize = 3;
    pub const COMPARED_WITH: usize = 4;
    pub const BASIS: usize = 5;
    pub const MEASURED: usize = 6;
    pub const COUNTS_BORROWED: usize = 7;
    pub const SCALE: usize = 8;
    pub const UNITS_PER_WTE: usize = 9;
}

/// The sheets of targets.
pub struct Targets {
    /// What is said of each target once.
    pub facts: Block,
    /// A row a role, a column a target: 1 where the target counts the role.
    pub scopes: Block,
    /// The values by year; empty where there is none.
    pub values: Block,
}

impl Targets {
    /// What heads are called in the columns of words.
    pub const HEADS: &'static str = "heads";
    /// What WTE are called.
    pub const WTE: &'static str = "wte";
    /// What funded posts are called.
    pub const ESTABLISHMENT: &'static str = "establishment";
    /// A target on top of the baseline.
    pub const INCREASE: &'static str = "increase";
    /// A target measured as the year's average.
    pub const YEAR_AVERAGE: &'static str = "year average";

    /// Lays out the sheets and fills them.
    pub fn lay_out(book: &mut Book, plan: &Plan, roles: &Roles) -> Self {
        let facts = lay_out_facts(book, plan);
        let scopes = lay_out_scopes(book, plan, facts, roles.facts);
        let sheet = book.sheet(
            "Target values",
            Purpose::Input,
            "How many by when",
            "Shaded cells are inputs. An empty year has no target: nothing is put in between.",
        );
        let spec = Spec::input(
            "Target_values",
            "Target values",
            "As the target says: heads, WTE, posts, an increase over the baseline, or people \
             treated.",
        );
        let values = book.like(sheet, spec.written_as(Figures::General), facts, "");
        for (place, of) in plan.projected_years().enumerate() {
            let value = |target: &Target| Entry::maybe_number(target.values.get(&of).copied());
            book.set(values, year(place), plan.targets.iter().map(value).collect());
        }
        Self { facts, scopes, values }
    }
}

fn lay_out_facts(book: &mut Book, plan: &Plan) -> Block {
    let sheet = book.sheet(
        "Targets",
        Purpose::Input,
        "What each target counts",
        "Shaded cells are inputs. The roles a target counts are on the next sheet, its values on \
         the one after.",
    );
    let of = |words: &'static [&'static str]| Allowed::Words(words);
    let columns = vec![
        FactColumn::words("Framework", 26.0),
        FactColumn::words("Scope: kind", 14.0).worked(),
        FactColumn::words("Scope", 30.0),
        FactColumn::words("Published in", 10.0).worked(),
        FactColumn::words("Compared with", 14.0).allowing(of(&[
            Targets::HEADS,
            Targets::WTE,
            Targets::ESTABLISHMENT,
        ])),
        FactColumn::words("Total or increase", 11.0).allowing(of(&["total", Targets::INCREASE])),
        FactColumn::words("Measured", 13.0).allowing(of(&["year end", Targets::YEAR_AVERAGE])),
        FactColumn::figures("Counts Borrow (1) or not (0)", 11.0, Figures::Whole)
            .allowing(Allowed::WholeUpTo(1)),
        FactColumn::figures("Activity: scale", 11.0, Figures::General).named("Activity_scale"),
        FactColumn::figures("Activity: units per WTE", 11.0, Figures::General)
            .named("Activity_units_per_WTE"),
    ];
    let about = (
        "Targets",
        "Activity becomes staff by value x scale / units per WTE; without units per WTE the value \
         counts staff.",
    );
    let block = book.facts(sheet, about, columns, numbers(plan.targets.len()));
    book.name_rows(block, |_, row| {
        Entry::maybe_text(plan.targets.get(row).map(|target| target.name.as_str()))
    });
    let mut set = |column, entry: &dyn Fn(&Target) -> Entry| {
        book.set(block, column, plan.targets.iter().map(entry).collect());
    };
    set(fact::FRAMEWORK, &|target| Entry::maybe_text(target.framework.as_deref()));
    set(fact::SCOPE_KIND, &|target| Entry::text(kind_word(&target.scope)));
    set(fact::SCOPE, &|target| match target.scope.label() {
        Some(label) => Entry::text(label),
        None => Entry::text(target.scope.words(plan)),
    });
    set(fact::UNIT, &|target| Entry::text(target.unit.unwrap_or_default().name()));
    set(fact::COMPARED_WITH, &|target| {
        Entry::text(match target.compared_with() {
            PostsReadAs::Heads => Targets::HEADS,
            PostsReadAs::Wte => Targets::WTE,
            PostsReadAs::Establishment => Targets::ESTABLISHMENT,
        })
    });
    set(fact::BASIS, &|target| {
        Entry::text(match target.basis.unwrap_or_default() {
            Basis::Total => "total",
            Basis::Increase => Targets::INCREASE,
        })
    });
    set(fact::MEASURED, &|target| {
        Entry::text(match target.measured_or_default() {
            Measured::YearEnd => "year end",
            Measured::YearAverage => Targets::YEAR_AVERAGE,
        })
    });
    let yes = |is: bool| Entry::number(f64::from(u8::from(is)));
    set(fact::COUNTS_BORROWED, &|target| yes(target.counts_borrowed.unwrap_or(false)));
    let activity = |target: &Target| target.activity.clone();
    set(fact::SCALE, &|target| {
        Entry::maybe_number(activity(target).map(|by| by.scale.unwrap_or(1.0)))
    });
    set(fact::UNITS_PER_WTE, &|target| {
        Entry::maybe_number(activity(target).map(|by| by.units_per_wte))
    });
    block
}

/// Roles down, targets across. A label counts the roles that carry it, so that a role whose label
/// is changed moves with it; for roles by name there is a 1 to be changed by hand.
fn lay_out_scopes(book: &mut Book, plan: &Plan, targets: Block, roles: Block) -> Block {
    let sheet = book.sheet(
        "Target scopes",
        Purpose::Input,
        "Which roles each target counts",
        "1 where the target counts the role. Worked out where the scope is a label, such as a \
         service; an input where it is not.",
    );
    let columns = plan.targets.iter().map(|target| {
        let column = FactColumn::figures(target.name.as_str(), 16.0, Figures::Whole);
        match label_column(&target.scope) {
            Some(_) => column.worked(),
            None => column.allowing(Allowed::WholeUpTo(1)),
        }
    });
    let about = ("Target scopes", "Roles down, targets across.");
    let block = book.facts(sheet, about, columns.collect(), numbers(plan.roles.len()));
    book.name_rows(block, |view, row| view.name_of(roles, row));
    for (place, target) in plan.targets.iter().enumerate() {
        book.fill(block, place, |view, row| match label_column(&target.scope) {
            Some(label) => {
                let same = view.same_text((roles, label, row), (targets, fact::SCOPE, place));
                Term::from(1.0).when(same, 0.0).into()
            }
            None => {
                let counts = plan.roles.get(row).is_some_and(|role| target.scope.holds(role));
                Entry::number(f64::from(u8::from(counts)))
            }
        });
    }
    block
}

fn label_column(scope: &Scope) -> Option<usize> {
    match scope {
        Scope::All | Scope::Role(_) | Scope::Roles(_) => None,
        Scope::StaffGroup(_) => Some(role::STAFF_GROUP),
        Scope::Service(_) => Some(role::SERVICE),
        Scope::Team(_) => Some(role::TEAM),
        Scope::Band(_) => Some(role::BAND),
        Scope::Employer(_) => Some(role::EMPLOYER),
        Scope::Group(_) => Some(role::GROUP),
    }
}

fn kind_word(scope: &Scope) -> &'static str {
    match scope {
        Scope::All => "all roles",
        Scope::Role(_) | Scope::Roles(_) => "listed roles",
        Scope::StaffGroup(_) => "staff group",
        Scope::Service(_) => "service",
        Scope::Team(_) => "team",
        Scope::Band(_) => "band",
        Scope::Employer(_) => "employer",
        Scope::Group(_) => "group",
    }
}
