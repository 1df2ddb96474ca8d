//! The pathways: usual ones, Build programmes and Bounce routes, as one mechanism.

use std::ops::Range;

use fivefold_engine::Plan;
use fivefold_engine::plan::Scenario;

use super::super::book::{
    Allowed, BASELINE, Block, Book, Entry, FactColumn, Figures, Purpose, Spec, UNIT, numbers, year,
};
use super::super::term::Term;
use super::pathway_lines::{LONGEST, Line, lines_of_bounce, lines_of_build};
use super::{RoleNumbers, Roles};

/// The columns of the sheet of pathways.
pub mod fact {
    pub const KIND: usize = 0;
    pub const FROM: usize = 1;
    pub const FROM_NAME: usize = 2;
    pub const TO: usize = 3;
    pub const TO_NAME: usize = 4;
    pub const YEARS: usize = 5;
    pub const DROP_OUT: usize = 6;
    pub const JOIN: usize = 7;
    pub const COMPLETION: usize = 8;
    pub const EMPLOYED: usize = 9;
    pub const PRODUCTIVE: usize = 10;
    pub const YEARS_AWAY: usize = 11;
    pub const ARRIVE_SHARE: usize = 12;
}

/// The sheets of pathways.
pub struct Pathways {
    /// What is said of each pathway once.
    pub facts: Block,
    /// Who wants to set out, by year.
    pub starts: Block,
    /// Who set out before the first year, a row a pathway and year.
    pub before: Block,
    /// For each pathway its rows among those who set out before.
    pub before_rows: Vec<Range<usize>>,
    /// The rows of pathways that go on anyway.
    pub usual: Range<usize>,
    /// The rows of Build programmes.
    pub build: Range<usize>,
    /// The rows of Bounce routes.
    pub bounce: Range<usize>,
}

impl Pathways {
    /// Lays out the sheets and fills them.
    pub fn lay_out(
        book: &mut Book,
        plan: &Plan,
        scenario: &Scenario,
        numbers_of: &RoleNumbers,
        roles: &Roles,
    ) -> Self {
        let (usual, levers) = (&plan.usual, &scenario.levers);
        let mut lines = lines_of_build(&usual.build, "Usual", plan);
        lines.extend(lines_of_bounce(&usual.bounce, "Usual", plan));
        lines.push(Line::empty("Usual"));
        let usual = 0..lines.len();
        lines.extend(lines_of_build(&levers.build, "Build", plan));
        lines.push(Line::empty("Build"));
        let build = usual.end..lines.len();
        lines.extend(lines_of_bounce(&levers.bounce, "Bounce", plan));
        lines.push(Line::empty("Bounce"));
        let bounce = build.end..lines.len();
        let facts = lay_out_facts(book, &lines, numbers_of, roles);
        let sheet = book.sheet(
            "Starts",
            Purpose::Input,
            "Who wants to set out on each pathway",
            "Shaded cells are inputs. Fewer set out where fewer can go: see the sheet of \
             departures.",
        );
        let spec = Spec::input("Starts", "People who want to set out", "Heads, by year.");
        let starts = book.like(sheet, spec, facts, "heads");
        for (place, of) in plan.projected_years().enumerate() {
            let started = |line: &Line| Entry::number(line.starts.at(of, plan.first_year));
            book.set(starts, year(place), lines.iter().map(started).collect());
        }
        let (before, before_rows) = lay_out_before(book, (sheet, facts), plan, &lines);
        Self { facts, starts, before, before_rows, usual, build, bounce }
    }
}

fn lay_out_facts(
    book: &mut Book,
    lines: &[Line],
    numbers_of: &RoleNumbers,
    roles: &Roles,
) -> Block {
    let sheet = book.sheet(
        "Pathways",
        Purpose::Input,
        "Build, Bounce and what goes on anyway",
        "Shaded cells are inputs. Who sets out, and when, is on the next sheet.",
    );
    let columns = columns();
    let about = (
        "Pathways",
        "People leave role From (if any) and arrive in role To, or are let go where To is empty. \
         What doesn't apply is neutral: a drop-out of 0%, a share of 100%.",
    );
    let block = book.facts(sheet, about, columns, numbers(lines.len()));
    book.name_rows(block, |_, row| {
        Entry::maybe_text(lines.get(row).map(|line| line.name.as_str()))
    });
    let mut set = |column, entry: &dyn Fn(&Line) -> Entry| {
        book.set(block, column, lines.iter().map(entry).collect());
    };
    let role = |id: Option<&str>| id.map_or_else(Entry::blank, |id| numbers_of.of_role(id));
    set(fact::KIND, &|line| Entry::text(line.kind));
    set(fact::FROM, &|line| role(line.from));
    set(fact::TO, &|line| role(line.to));
    set(fact::YEARS, &|line| Entry::number(f64::from(line.years)));
    set(fact::DROP_OUT, &|line| Entry::number(line.drop_out));
    set(fact::JOIN, &|line| Entry::number(line.join));
    set(fact::COMPLETION, &|line| Entry::number(line.completion));
    set(fact::EMPLOYED, &|line| Entry::number(f64::from(u8::from(line.employed))));
    set(fact::PRODUCTIVE, &|line| Entry::number(line.productive));
    for (number, name) in [(fact::FROM, fact::FROM_NAME), (fact::TO, fact::TO_NAME)] {
        book.fill(block, name, |view, row| {
            let given = view.given(block, number, row);
            view.name_by_number(roles.facts, &view.cell(block, number, row), &given)
        });
    }
    book.fill(block, fact::YEARS_AWAY, |view, row| {
        view.cell(block, fact::YEARS, row).when(view.given(block, fact::TO, row), 0.0).into()
    });
    book.fill(block, fact::ARRIVE_SHARE, |view, row| {
        let stay = Term::from(1.0) - view.cell(block, fact::DROP_OUT, row);
        let finish = stay.raised_to(view.cell(block, fact::YEARS, row));
        let finish = finish.when(view.given(block, fact::FROM, row), 1.0);
        let join = view.cell(block, fact::JOIN, row) * view.cell(block, fact::COMPLETION, row);
        (finish * join).into()
    });
    block
}

fn columns() -> Vec<FactColumn> {
    let share = |head: &str| {
        FactColumn::figures(head, 12.0, Figures::Share).allowing(Allowed::Between(0.0, 1.0))
    };
    let whole = |head: &str| FactColumn::figures(head, 9.0, Figures::Whole);
    vec![
        FactColumn::words("Counts as", 10.0).worked(),
        whole("From role no.").named("Pathway_from"),
        FactColumn::words("From", 30.0).worked(),
        whole("To role no.").named("Pathway_to"),
        FactColumn::words("To", 30.0).worked(),
        whole("Years to arrival").allowing(Allowed::WholeUpTo(LONGEST)).named("Pathway_years"),
        share("Drop out a year").named("Pathway_drop_out"),
        share("Join of those who finish").named("Pathway_join"),
        share("Complete").named("Pathway_completion"),
        whole("Learners employed (1) or not (0)")
            .allowing(Allowed::WholeUpTo(1))
            .named("Pathway_employed"),
        share("Productive share of a learner").named("Pathway_productive"),
        whole("Worked out: years away").worked().named("Pathway_years_away"),
        share("Worked out: arrive of those still here").worked().named("Pathway_arrive_share"),
    ]
}

fn lay_out_before(
    book: &mut Book,
    (sheet, facts): (super::super::book::SheetId, Block),
    plan: &Plan,
    lines: &[Line],
) -> (Block, Vec<Range<usize>>) {
    let mut rows = Vec::new();
    let mut before_rows = Vec::new();
    for (pathway, line) in lines.iter().enumerate() {
        let earlier = line.earlier_years(plan);
        let from = rows.len();
        rows.extend(earlier.into_iter().map(|(of, people)| (pathway, of, people)));
        before_rows.push(from..rows.len());
    }
    let spec = Spec::input(
        "Starts_before",
        "People who set out before the first year",
        "Only on pathways that go on anyway; they are already out of the role they came from.",
    );
    let spec = spec.headed(["No.", "Pathway", "Year ending", "People"]);
    let keys = rows.iter().map(|(pathway, ..)| Entry::number((pathway + 1) as f64)).collect();
    let block = book.by_year(sheet, spec, keys, "");
    book.name_rows(block, |view, row| match rows.get(row) {
        Some(&(pathway, ..)) => view.name_of(facts, pathway),
        None => Entry::blank(),
    });
    let years = rows.iter().map(|&(_, of, _)| Entry::number(f64::from(of)));
    book.set(block, UNIT, years.collect());
    let people = rows.iter().map(|&(.., people)| Entry::number(people));
    book.set(block, BASELINE, people.collect());
    (block, before_rows)
}
