//! Plans and edits to test with, each a pure function of a seed: every optional field set or not,
//! every number in each of its forms and with all its bits.

use std::collections::BTreeMap;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{
    Action, ActionStatus, Activity, Amount, AmountUnit, Basis, BindRow, BindUnit, BorrowRow,
    Bounce, Build, BuyRow, ChangeReason, Confidence, EstablishmentChange, Evidence, FieldEvidence,
    Flow, LeaverDefinition, Lever, LeverRow, Levers, Measured, Note, Plan, PostsReadAs, Range,
    Role, Scenario, Scope, Share, Target, TargetUnit, Transfer, Usual, UsualPathway, Year,
};

pub const FIRST_YEAR: Year = 2026;

/// SplitMix64: small, and the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    fn one_of<T: Clone>(&mut self, these: &[T]) -> T {
        these[self.below(these.len())].clone()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    fn some<T>(&mut self, most: usize, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    /// A fraction from 0 to 1 with all its bits in use, or one of the awkward ones.
    fn fraction(&mut self) -> f64 {
        match self.below(8) {
            0 => 0.0,
            1 => 1.0,
            2 => 0.1,
            3 => f64::from_bits(1),
            4 => f64::EPSILON,
            _ => self.next() as f64 / u64::MAX as f64,
        }
    }

    fn heads(&mut self) -> f64 {
        self.fraction() * 10_f64.powi(self.below(9) as i32)
    }

    fn text(&mut self) -> String {
        let words =
            ["Nurse", "", "Söze \u{1F600}", "'; DROP TABLE plan; --", "a\0b", "<b>x</b>", " "];
        self.one_of(&words).to_owned()
    }

    fn name(&mut self) -> String {
        format!("n{} {}", self.below(1_000_000), self.text())
    }

    fn year(&mut self, years: u32) -> Year {
        FIRST_YEAR + self.below(years as usize) as Year
    }

    fn series(&mut self, years: u32, value: impl Fn(&mut Self) -> f64) -> Vec<f64> {
        (0..years).map(|_| value(self)).collect()
    }

    fn range(&mut self) -> Range {
        let mut three = [self.fraction(), self.fraction(), self.fraction()];
        three.sort_by(f64::total_cmp);
        let [low, likely, high] = three;
        Range { low, likely, high }
    }

    fn rate(&mut self, years: u32) -> Amount {
        match self.below(3) {
            0 => Amount::Number(self.fraction()),
            1 => Amount::Series(self.series(years, Self::fraction)),
            _ => Amount::Range(self.range()),
        }
    }

    fn people(&mut self, years: u32) -> Amount {
        match self.below(2) {
            0 => Amount::Number(self.heads()),
            _ => Amount::Series(self.series(years, Self::heads)),
        }
    }

    fn share(&mut self) -> Share {
        match self.below(2) {
            0 => Share::Number(self.fraction()),
            _ => Share::Range(self.range()),
        }
    }

    fn by_year(&mut self, first: Year, last: Year) -> BTreeMap<Year, f64> {
        let mut values = BTreeMap::new();
        for year in first..=last {
            if self.below(2) == 0 {
                values.insert(year, self.heads());
            }
        }
        values
    }

    fn flow(&mut self, years: u32, earliest: Year) -> Flow {
        match self.below(3) {
            0 => Flow::Number(self.heads()),
            1 => Flow::Series(self.series(years, Self::heads)),
            _ => Flow::ByYear(self.by_year(earliest, FIRST_YEAR + years as Year - 1)),
        }
    }

    fn evidence(&mut self) -> Evidence {
        use Confidence::{Derived, Illustrative, Published, Reported, Unverified};
        Evidence {
            rationale: self.maybe(Self::text),
            source: self.maybe(Self::text),
            confidence: self.maybe(|random| {
                random.one_of(&[Published, Reported, Derived, Unverified, Illustrative])
            }),
            owner: self.maybe(Self::text),
            review_by: self.maybe(|_| "2027-03-31".to_owned()),
        }
    }

    fn field_evidence(&mut self) -> FieldEvidence {
        let fields = self.some(2, |random| (random.text(), random.evidence()));
        fields.into_iter().collect()
    }

    pub fn role(&mut self, id: &str, years: u32) -> Role {
        use LeaverDefinition::{Nhs, Profession, Trust, Unspecified};
        Role {
            id: id.to_owned(),
            name: self.name(),
            staff_group: self.maybe(Self::text),
            service: self.maybe(Self::text),
            team: self.maybe(Self::text),
            band: self.maybe(Self::text),
            employer: self.maybe(Self::text),
            group: self.maybe(Self::text),
            registered: self.maybe(|random| random.below(2) == 0),
            baseline_heads: self.maybe(Self::heads),
            wte_per_head: self.maybe(|random| {
                Amount::Series(random.series(years, |random| random.fraction().max(0.01)))
            }),
            leaver_rate: self.maybe(|random| random.rate(years)),
            leaver_definition: self
                .maybe(|random| random.one_of(&[Trust, Nhs, Profession, Unspecified])),
            usual_joiners: self.maybe(|random| random.people(years)),
            establishment_wte: self.maybe(Self::heads),
            establishment_changes: self.some(3, |random| random.establishment_change(years)),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn establishment_change(&mut self, years: u32) -> EstablishmentChange {
        use ChangeReason::{CostImprovement, Growth, Other, Transfer};
        EstablishmentChange {
            year: self.year(years),
            wte: self.heads(),
            reason: self.maybe(|random| random.one_of(&[Growth, CostImprovement, Transfer, Other])),
            evidence: self.maybe(Self::evidence),
        }
    }

    fn transfer(&mut self, roles: &[String], years: u32) -> Transfer {
        Transfer {
            role: self.one_of(roles),
            year: self.year(years),
            // A file keeps every bit of a number but the sign of a zero.
            heads: self.heads() * self.one_of(&[1.0, -1.0]) + 0.0,
            reason: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
        }
    }

    /// Two different roles; there are at least two.
    fn two(&mut self, roles: &[String]) -> (String, String) {
        let first = self.below(roles.len());
        let second = (first + 1 + self.below(roles.len() - 1)) % roles.len();
        (roles[first].clone(), roles[second].clone())
    }

    fn buy(&mut self, roles: &[String], years: u32) -> BuyRow {
        BuyRow {
            role: self.one_of(roles),
            hires: self.people(years),
            unit: self.maybe(|random| random.one_of(&[AmountUnit::Heads, AmountUnit::Wte])),
            fill_rate: self.maybe(|random| random.rate(years)),
            channel: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn build(&mut self, roles: &[String], years: u32, earliest: Year) -> Build {
        let (from, to) = self.two(roles);
        Build {
            id: self.maybe(Self::name),
            name: self.maybe(Self::text),
            to,
            from: self.maybe(|_| from),
            duration_years: self.maybe(|random| random.below(6) as u32),
            annual_drop_out: self.maybe(Self::share),
            join_rate: self.maybe(Self::share),
            starts: self.flow(years, earliest),
            employed: self.maybe(|random| random.below(2) == 0),
            productive_share: self.maybe(Self::share),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn bind(&mut self, roles: &[String], years: u32) -> BindRow {
        let unit = self.maybe(|random| random.one_of(&[BindUnit::Heads, BindUnit::Points]));
        let amount = match unit {
            Some(BindUnit::Points) => self.rate(years),
            _ => self.people(years),
        };
        BindRow {
            role: self.one_of(roles),
            amount,
            unit,
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn borrow(&mut self, roles: &[String], years: u32) -> BorrowRow {
        BorrowRow {
            role: self.one_of(roles),
            amount: self.people(years),
            unit: self.maybe(|random| random.one_of(&[AmountUnit::Heads, AmountUnit::Wte])),
            kind: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn bounce(&mut self, roles: &[String], years: u32, is_usual: bool) -> Bounce {
        let (from, to) = self.two(roles);
        let to = self.maybe(|_| to);
        let arrives = to.is_some();
        Bounce {
            id: self.maybe(Self::name),
            from,
            to,
            duration_years: self.maybe(|random| random.below(4) as u32).filter(|_| arrives),
            completion: self.maybe(Self::share).filter(|_| arrives),
            moves: self.flow(years, FIRST_YEAR),
            moves_before: match is_usual {
                true => self.by_year(FIRST_YEAR - 3, FIRST_YEAR - 1),
                false => BTreeMap::new(),
            },
            productive_share: self.maybe(Self::share),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn scope(&mut self, roles: &[String]) -> Scope {
        let name = self.name();
        match self.below(9) {
            0 => Scope::All,
            1 => Scope::Role(self.one_of(roles)),
            2 => Scope::Roles(roles.to_vec()),
            3 => Scope::StaffGroup(name),
            4 => Scope::Service(name),
            5 => Scope::Team(name),
            6 => Scope::Band(name),
            7 => Scope::Employer(name),
            _ => Scope::Group(name),
        }
    }

    fn target(&mut self, roles: &[String]) -> Target {
        use PostsReadAs::{Establishment, Heads, Wte};
        let activity = self.maybe(|random| Activity {
            measure: random.name(),
            scale: random.maybe(Self::fraction).filter(|scale| *scale > 1e-6),
            units_per_wte: random.heads() + 1.0,
            evidence: random.maybe(Self::evidence),
        });
        let unit = match activity {
            Some(_) => Some(TargetUnit::Wte),
            None => self.maybe(|random| {
                random.one_of(&[TargetUnit::Heads, TargetUnit::Wte, TargetUnit::Posts])
            }),
        };
        Target {
            name: self.name(),
            framework: self.maybe(Self::text),
            scope: self.scope(roles),
            unit,
            posts_read_as: (unit == Some(TargetUnit::Posts))
                .then(|| self.one_of(&[Heads, Wte, Establishment])),
            basis: self.maybe(|random| random.one_of(&[Basis::Total, Basis::Increase])),
            values: self.by_year(FIRST_YEAR - 2, FIRST_YEAR + 12),
            measured: self
                .maybe(|random| random.one_of(&[Measured::YearEnd, Measured::YearAverage])),
            counts_borrowed: self.maybe(|random| random.below(2) == 0),
            activity,
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    fn action(&mut self, roles: &[String]) -> Action {
        use ActionStatus::{Agreed, Done, Proposed, UnderWay};
        Action {
            text: self.text(),
            owner: self.maybe(Self::text),
            due: self.maybe(|_| "2026-09-30".to_owned()),
            status: self.one_of(&[Proposed, Agreed, UnderWay, Done]),
            lever: self.maybe(|random| random.one_of(&Lever::ALL)),
            role: self.maybe(|random| random.one_of(roles)),
            evidence: self.maybe(Self::evidence),
        }
    }

    fn note(&mut self) -> Note {
        Note { heading: self.name(), text: self.text(), evidence: self.maybe(Self::evidence) }
    }

    fn lever_row(&mut self, roles: &[String], years: u32) -> LeverRow {
        match self.below(5) {
            0 => LeverRow::Buy(self.buy(roles, years)),
            1 => LeverRow::Build(self.build(roles, years, FIRST_YEAR)),
            2 => LeverRow::Bind(self.bind(roles, years)),
            3 => LeverRow::Borrow(self.borrow(roles, years)),
            _ => LeverRow::Bounce(self.bounce(roles, years, false)),
        }
    }

    fn usual_pathway(&mut self, roles: &[String], years: u32) -> UsualPathway {
        match self.below(2) {
            0 => UsualPathway::Build(self.build(roles, years, FIRST_YEAR - 3)),
            _ => UsualPathway::Bounce(self.bounce(roles, years, true)),
        }
    }

    fn levers(&mut self, roles: &[String], years: u32) -> Levers {
        Levers {
            buy: self.some(3, |random| random.buy(roles, years)),
            build: self.some(3, |random| random.build(roles, years, FIRST_YEAR)),
            bind: self.some(3, |random| random.bind(roles, years)),
            borrow: self.some(3, |random| random.borrow(roles, years)),
            bounce: self.some(3, |random| random.bounce(roles, years, false)),
        }
    }
}

/// A random plan, valid always.
pub fn plan(seed: u64) -> Plan {
    let random = &mut Random::new(seed);
    let years = 1 + random.below(8) as u32;
    let ids: Vec<String> = (0..2 + random.below(5)).map(|place| format!("r{place}")).collect();
    Plan {
        title: random.text(),
        first_year: FIRST_YEAR,
        years,
        roles: ids.iter().map(|id| random.role(id, years)).collect(),
        usual: Usual {
            build: random.some(2, |random| random.build(&ids, years, FIRST_YEAR - 3)),
            bounce: random.some(2, |random| random.bounce(&ids, years, true)),
        },
        transfers: random.some(3, |random| random.transfer(&ids, years)),
        scenarios: random.some(3, |random| Scenario {
            name: random.name(),
            levers: random.levers(&ids, years),
            evidence: random.maybe(Random::evidence),
        }),
        targets: random.some(3, |random| random.target(&ids)),
        actions: random.some(3, |random| random.action(&ids)),
        notes: random.some(3, Random::note),
        evidence: random.maybe(Random::evidence),
        ..Plan::default()
    }
}

/// A random edit of a plan. The engine refuses some, as where a list is empty.
pub fn edit(random: &mut Random, plan: &Plan) -> Edit {
    let ids: Vec<String> = plan.roles.iter().map(|role| role.id.clone()).collect();
    let ids = if ids.len() > 1 { ids } else { vec!["r0".to_owned(), "r1".to_owned()] };
    let years = plan.years;
    let place = |random: &mut Random, length: usize| random.below(length + 1);
    let scenario = match plan.scenarios.len() {
        0 => String::new(),
        count => plan.scenarios[random.below(count)].name.clone(),
    };
    match random.below(25) {
        0 => Edit::SetPlan {
            title: random.name(),
            first_year: plan.first_year,
            years: 1 + random.below(8) as u32,
        },
        1 => {
            let id = format!("new{}", random.below(1_000));
            Edit::AddRole { role: random.role(&id, years) }
        }
        2 => {
            let id = random.one_of(&ids);
            Edit::SetRole { role: random.role(&id, years) }
        }
        3 => Edit::RemoveRole { id: random.one_of(&ids) },
        4 => Edit::AddScenario { name: random.name(), copy_of: Some(scenario) },
        5 => Edit::AddScenario { name: random.name(), copy_of: None },
        6 => Edit::RenameScenario { name: scenario, to: random.name() },
        7 => Edit::RemoveScenario { name: scenario },
        8 | 9 => Edit::AddLeverRow { scenario, row: random.lever_row(&ids, years) },
        10 | 11 => Edit::SetLeverRow {
            scenario,
            index: random.below(3),
            row: random.lever_row(&ids, years),
        },
        12 => Edit::RemoveLeverRow {
            scenario,
            lever: random.one_of(&Lever::ALL),
            index: random.below(3),
        },
        13 => Edit::AddUsual { pathway: random.usual_pathway(&ids, years) },
        14 => Edit::SetUsual { index: random.below(2), pathway: random.usual_pathway(&ids, years) },
        15 => Edit::RemoveUsual {
            lever: random.one_of(&[Lever::Build, Lever::Bounce]),
            index: random.below(2),
        },
        16 => Edit::AddTransfer { transfer: random.transfer(&ids, years) },
        17 => Edit::SetTransfer {
            index: place(random, plan.transfers.len()),
            transfer: random.transfer(&ids, years),
        },
        18 => Edit::RemoveTransfer { index: place(random, plan.transfers.len()) },
        19 => Edit::AddTarget { target: random.target(&ids) },
        20 => Edit::SetTarget {
            index: place(random, plan.targets.len()),
            target: random.target(&ids),
        },
        21 => Edit::RemoveTarget { index: place(random, plan.targets.len()) },
        22 => Edit::SetAction {
            index: place(random, plan.actions.len()),
            action: random.action(&ids),
        },
        23 => Edit::AddNote { note: random.note() },
        _ => Edit::RemoveNote { index: place(random, plan.notes.len()) },
    }
}
