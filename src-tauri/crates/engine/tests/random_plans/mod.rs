//! Random plans, each a pure function of a seed.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    Amount, AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Flow, Levers, Plan,
    Role, Scenario, Share, Transfer, Usual, Year,
};

/// What a random plan may hold.
#[derive(Debug, Clone, Copy)]
pub struct Kinds {
    /// Whether anybody leaves.
    pub leavers: bool,
    /// Whether anybody is kept.
    pub bind: bool,
    /// Whether more may be asked for than there are people.
    pub limits: bool,
    /// Whether there are pathways and transfers.
    pub pathways: bool,
}

impl Kinds {
    /// Everything a plan can hold, limits that bite included.
    pub const ALL: Self = Self { leavers: true, bind: true, limits: true, pathways: true };
}

/// SplitMix64: small, and the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from 0 to `below`, exclusive.
    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    pub fn chance(&mut self, of_ten: usize) -> bool {
        self.below(10) < of_ten
    }

    /// A number with three decimals.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        let share = self.below(1_001) as f64 / 1_000.0;
        low + share * (high - low)
    }

    pub fn amount(&mut self, years: u32, low: f64, high: f64) -> Amount {
        if self.chance(4) {
            Amount::Number(self.between(low, high))
        } else {
            Amount::Series((0..years).map(|_| self.between(low, high)).collect())
        }
    }

    /// Two different places below `roles`.
    pub fn two(&mut self, roles: usize) -> (usize, usize) {
        let first = self.below(roles);
        (first, (first + 1 + self.below(roles - 1)) % roles)
    }
}

/// A random plan of the kinds asked for, valid always.
pub fn random_plan(seed: u64, kinds: Kinds) -> Plan {
    let random = &mut Random::new(seed);
    let years = 1 + random.below(10) as u32;
    let first_year: Year = 2000 + random.below(40) as Year;
    let roles = 2 + random.below(6);
    let mut plan = Plan {
        title: format!("Random plan {seed}"),
        first_year,
        years,
        roles: (0..roles).map(|place| random_role(random, place, years, kinds)).collect(),
        ..Plan::default()
    };
    if kinds.pathways {
        plan.usual = random_usual(random, &plan, kinds);
        plan.transfers = (0..random.below(3))
            .map(|_| Transfer {
                role: role_id(random.below(roles)),
                year: first_year + random.below(years as usize) as Year,
                heads: random.between(if kinds.limits { -800.0 } else { 0.0 }, 100.0),
                reason: None,
                evidence: None,
            })
            .collect();
    }
    plan.scenarios = (0..1 + random.below(3))
        .map(|place| Scenario {
            name: format!("Scenario {place}"),
            levers: random_levers(random, &plan, kinds),
            ..Scenario::default()
        })
        .collect();
    plan
}

pub fn role_id(place: usize) -> String {
    format!("r{place}")
}

fn random_role(random: &mut Random, place: usize, years: u32, kinds: Kinds) -> Role {
    Role {
        id: role_id(place),
        name: format!("Role {place}"),
        baseline_heads: Some(random.between(0.0, 2_000.0).max(if kinds.limits {
            0.0
        } else {
            900.0
        })),
        wte_per_head: Some(random.amount(years, 0.4, 1.2)),
        leaver_rate: kinds
            .leavers
            .then(|| random.amount(years, 0.0, if kinds.limits { 1.0 } else { 0.2 })),
        usual_joiners: random.chance(7).then(|| random.amount(years, 0.0, 200.0)),
        ..Role::default()
    }
}

/// Moves small enough that no limit bites where `limits` says so.
fn moves(random: &mut Random, years: u32, kinds: Kinds) -> Flow {
    let most = if kinds.limits { 900.0 } else { 6.0 };
    match random.amount(years, 0.0, most) {
        Amount::Number(value) => Flow::Number(value),
        Amount::Series(values) => Flow::Series(values),
        Amount::Range(_) => Flow::default(),
    }
}

fn share(random: &mut Random) -> Option<Share> {
    random.chance(7).then(|| Share::Number(random.between(0.0, 1.0)))
}

fn random_bounce(random: &mut Random, plan: &Plan, kinds: Kinds) -> Bounce {
    let (from, to) = random.two(plan.roles.len());
    let lets_go = random.chance(2);
    Bounce {
        from: role_id(from),
        to: (!lets_go).then(|| role_id(to)),
        duration_years: (!lets_go).then(|| random.below(4) as u32),
        completion: share(random).filter(|_| !lets_go),
        moves: moves(random, plan.years, kinds),
        ..Bounce::default()
    }
}

fn random_build(random: &mut Random, plan: &Plan, kinds: Kinds) -> Build {
    let (from, to) = random.two(plan.roles.len());
    Build {
        to: role_id(to),
        from: random.chance(5).then(|| role_id(from)),
        duration_years: Some(random.below(5) as u32),
        annual_drop_out: share(random),
        join_rate: share(random),
        starts: moves(random, plan.years, kinds),
        productive_share: share(random),
        ..Build::default()
    }
}

fn random_usual(random: &mut Random, plan: &Plan, kinds: Kinds) -> Usual {
    let earlier = |random: &mut Random| -> BTreeMap<Year, f64> {
        (1..=random.below(4))
            .map(|back| (plan.first_year - back as Year, random.between(0.0, 6.0)))
            .collect()
    };
    let build = (0..random.below(3))
        .map(|_| {
            let mut row = random_build(random, plan, kinds);
            let mut starts = earlier(random);
            starts.extend(
                plan.projected_years().map(|year| (year, row.starts.at(year, plan.first_year))),
            );
            row.starts = Flow::ByYear(starts);
            row
        })
        .collect();
    let bounce = (0..random.below(3))
        .map(|_| {
            let mut row = random_bounce(random, plan, kinds);
            if row.to.is_some() {
                row.moves_before = earlier(random);
            }
            row
        })
        .collect();
    Usual { build, bounce }
}

fn random_levers(random: &mut Random, plan: &Plan, kinds: Kinds) -> Levers {
    let years = plan.years;
    let roles = plan.roles.len();
    let unit = |random: &mut Random| random.chance(3).then_some(AmountUnit::Wte);
    let mut levers = Levers::default();
    for _ in 0..random.below(4) {
        levers.buy.push(BuyRow {
            role: role_id(random.below(roles)),
            hires: random.amount(years, 0.0, 80.0),
            unit: unit(random),
            fill_rate: random.chance(5).then(|| random.amount(years, 0.2, 1.0)),
            ..BuyRow::default()
        });
    }
    for _ in 0..random.below(4) {
        let lowest = if kinds.limits { -1_500.0 } else { -10.0 };
        levers.borrow.push(BorrowRow {
            role: role_id(random.below(roles)),
            amount: random.amount(years, lowest, 60.0),
            unit: unit(random),
            ..BorrowRow::default()
        });
    }
    if kinds.bind {
        for _ in 0..random.below(4) {
            let points = random.chance(5);
            let most = if points { 0.1 } else { 60.0 };
            levers.bind.push(BindRow {
                role: role_id(random.below(roles)),
                amount: random.amount(years, 0.0, most),
                unit: Some(if points { BindUnit::Points } else { BindUnit::Heads }),
                ..BindRow::default()
            });
        }
    }
    if kinds.pathways {
        levers.build = (0..random.below(3)).map(|_| random_build(random, plan, kinds)).collect();
        levers.bounce = (0..random.below(3)).map(|_| random_bounce(random, plan, kinds)).collect();
    }
    levers
}
