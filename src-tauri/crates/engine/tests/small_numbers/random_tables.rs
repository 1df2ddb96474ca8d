//! Random tables, each a pure function of a seed.

use fivefold_engine::small_numbers::{Table, TwoWay};

/// SplitMix64: small, and the same everywhere.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to `below`, exclusive.
    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    /// A count: often nobody or a few, sometimes many.
    fn count(&mut self, whole: bool) -> f64 {
        let most = [1, 6, 12, 80][self.below(4)];
        let parts = if whole { 1 } else { 100 };
        self.below(most * parts) as f64 / parts as f64
    }
}

/// Rows and columns with their totals.
pub fn two_way(seed: u64, whole: bool) -> Table {
    let random = &mut Random(seed);
    let (rows, columns) = (1 + random.below(6), 1 + random.below(6));
    let counts: Vec<Vec<f64>> =
        (0..rows).map(|_| (0..columns).map(|_| random.count(whole)).collect()).collect();
    let mut table = Table::default();
    TwoWay::add(&mut table, &counts);
    table
}

/// Roles by year; totals by service and by staff group, both adding up to all staff; every row
/// summed over the years where `over_years`, and the WTE of all staff where `wte`.
pub fn linked(seed: u64, whole: bool, over_years: bool, wte: bool) -> Table {
    let random = &mut Random(seed);
    let (roles, years) = (2 + random.below(6), 1 + random.below(3));
    let services: Vec<usize> = (0..roles).map(|_| random.below(3)).collect();
    let groups: Vec<usize> = (0..roles).map(|_| random.below(3)).collect();
    let mut table = Table::default();
    let mut by_year: Vec<Vec<usize>> = Vec::new();
    for _ in 0..years {
        let of_roles: Vec<usize> = (0..roles).map(|_| table.people(random.count(whole))).collect();
        let mut line = of_roles.clone();
        let mut all_staff = None;
        for of in [&services, &groups] {
            let mut totals = Vec::new();
            for group in 0..3 {
                let parts: Vec<usize> =
                    (0..roles).filter(|r| of[*r] == group).map(|r| of_roles[r]).collect();
                totals.push(table.total_of(&parts));
            }
            line.extend(&totals);
            match all_staff {
                None => all_staff = Some(table.total_of(&totals)),
                Some(total) => table.sums.push(fivefold_engine::small_numbers::Sum {
                    total,
                    parts: totals.iter().map(|part| (*part, 1.0)).collect(),
                }),
            }
        }
        line.extend(all_staff);
        if wte {
            let parts: Vec<(usize, f64)> =
                of_roles.iter().map(|r| (*r, 0.5 + random.below(50) as f64 / 100.0)).collect();
            let value = parts.iter().map(|(r, factor)| table.figures[*r].value * factor).sum();
            let total = table.other(value);
            table.sums.push(fivefold_engine::small_numbers::Sum { total, parts });
        }
        by_year.push(line);
    }
    if over_years {
        for place in 0..by_year[0].len() {
            let parts: Vec<usize> = by_year.iter().map(|line| line[place]).collect();
            table.total_of(&parts);
        }
    }
    table
}
