//! A change of one input, made in a plan and told as the cell of the workbook that holds it.

use fivefold_engine::plan::{Amount, AmountUnit, Bounce, Build, Flow, Plan, Share};

use super::random_plans::Random;

/// What goes into which cell: the row and column counted from the first of a name.
#[derive(Debug)]
pub struct Change {
    pub name: &'static str,
    pub row: usize,
    pub column: isize,
    pub value: Value,
}

#[derive(Debug)]
pub enum Value {
    Figure(f64),
    Word(&'static str),
}

impl Change {
    fn figure(name: &'static str, row: usize, column: usize, value: f64) -> Self {
        Self { name, row, column: column as isize, value: Value::Figure(value) }
    }

    /// Changes an input of a plan's first scenario; none where the plan has no such input.
    pub fn at_random(random: &mut Random, plan: &mut Plan) -> Option<Self> {
        let years = plan.years as usize;
        let year = random.below(years);
        let role = random.below(plan.roles.len());
        let kind = random.below(23);
        let levers = &mut plan.scenarios.first_mut()?.levers;
        let share = random.between(0.0, 0.4);
        let people = random.between(0.0, 300.0);
        Some(match kind {
            0 | 1 => {
                let rate = plan.roles[role].leaver_rate.get_or_insert_default();
                Self::figure("Leaver_rate", role, year, amount(rate, years, year, share))
            }
            2 => {
                let wte = plan.roles[role].wte_per_head.get_or_insert(Amount::Number(1.0));
                Self::figure("WTE_per_head", role, year, amount(wte, years, year, 0.5 + share))
            }
            3 => {
                let joiners = plan.roles[role].usual_joiners.get_or_insert_default();
                Self::figure("Usual_joiners", role, year, amount(joiners, years, year, people))
            }
            4 => {
                plan.roles[role].baseline_wte = None;
                plan.roles[role].baseline_heads = Some(people);
                Self::figure("Baseline_heads", role, 0, people)
            }
            5 => {
                let posts = plan.roles[role].establishment_wte.as_mut()?;
                *posts += people;
                Self::figure("Baseline_funded_posts", role, 0, *posts)
            }
            6 | 7 => {
                let place = some(random, levers.buy.len())?;
                let row = &mut levers.buy[place];
                if kind == 6 {
                    let hires = amount(&mut row.hires, years, year, people);
                    return Some(Self::figure("Buy_hires", place, year, hires));
                }
                let rate = row.fill_rate.get_or_insert(Amount::Number(1.0));
                Self::figure("Buy_fill_rates", place, year, amount(rate, years, year, share))
            }
            8 => {
                let place = some(random, levers.buy.len())?;
                let (unit, word) = match levers.buy[place].unit {
                    Some(AmountUnit::Wte) => (AmountUnit::Heads, "heads"),
                    _ => (AmountUnit::Wte, "wte"),
                };
                levers.buy[place].unit = Some(unit);
                Self { name: "Buy_hires", row: place, column: -2, value: Value::Word(word) }
            }
            9 => {
                let place = some(random, levers.bind.len())?;
                let value = amount(&mut levers.bind[place].amount, years, year, share);
                Self::figure("Bind_amounts", place, year, value)
            }
            10 => {
                let place = some(random, levers.borrow.len())?;
                let value = amount(&mut levers.borrow[place].amount, years, year, 50.0 - people);
                Self::figure("Borrow_amounts", place, year, value)
            }
            11 => {
                let place = some(random, plan.transfers.len())?;
                let transfer = &mut plan.transfers[place];
                transfer.heads = 100.0 - people;
                let column = (transfer.year - plan.first_year) as usize;
                Self::figure("Service_transfers", place, column, transfer.heads)
            }
            12 => {
                let place = some(random, plan.targets.len())?;
                let target = &mut plan.targets[place];
                let of = plan.first_year + year as i32;
                *target.values.get_mut(&of)? = people;
                Self::figure("Target_values", place, year, people)
            }
            20 | 21 => {
                plan.roles[role].pay_per_wte = Some(people * 100.0);
                Self::figure("Price_pay", role, 0, people * 100.0)
            }
            22 => {
                let place = some(random, levers.bind.len())?;
                levers.bind[place].cost_per_person_kept = Some(people);
                Self::figure("Price_kept", place, 0, people)
            }
            _ => return Self::of_pathway(random, plan, (kind, year), (share, people)),
        })
    }

    fn of_pathway(
        random: &mut Random,
        plan: &mut Plan,
        (kind, year): (usize, usize),
        (share, people): (f64, f64),
    ) -> Option<Self> {
        let (years, first_year) = (plan.years as usize, plan.first_year);
        let role = random.below(plan.roles.len());
        let id = plan.roles[role].id.clone();
        let usual = &mut plan.usual;
        let levers = &mut plan.scenarios.first_mut()?.levers;
        // An empty row stands at the end of the usual ones, and of Build.
        let after_usual = usual.build.len() + usual.bounce.len() + 1;
        let after_build = after_usual + levers.build.len() + 1;
        let builds = numbered(0, &mut usual.build).chain(numbered(after_usual, &mut levers.build));
        let mut builds: Vec<(usize, &mut Build)> = builds.collect();
        let after = builds.iter().filter(|(row, _)| *row + 1 < after_usual).count();
        let bounces = numbered(after, &mut usual.bounce);
        let bounces = bounces.chain(numbered(after_build, &mut levers.bounce));
        let mut bounces: Vec<(usize, &mut Bounce)> = bounces.collect();
        let build = some(random, builds.len()).map(|place| &mut builds[place]);
        let bounce = some(random, bounces.len()).map(|place| &mut bounces[place]);
        let duration = random.below(5) as u32;
        Some(match kind {
            13 => {
                let (row, build) = build?;
                flow(&mut build.starts, first_year, years, year, people);
                Self::figure("Starts", *row, year, people)
            }
            14 => {
                let (row, bounce) = bounce?;
                flow(&mut bounce.moves, first_year, years, year, people);
                Self::figure("Starts", *row, year, people)
            }
            15 => {
                let (row, build) = build?;
                build.duration_years = Some(duration);
                Self::figure("Pathway_years", *row, 0, f64::from(duration))
            }
            16 => {
                let (row, bounce) = bounce?;
                bounce.to.as_ref()?;
                bounce.duration_years = Some(duration);
                Self::figure("Pathway_years", *row, 0, f64::from(duration))
            }
            17 => {
                let (row, bounce) = bounce?;
                bounce.to.as_ref()?;
                bounce.completion = Some(Share::Number(share));
                Self::figure("Pathway_completion", *row, 0, share)
            }
            18 => {
                let (row, build) = build?;
                let (name, slot) = match duration {
                    0 | 1 => ("Pathway_drop_out", &mut build.annual_drop_out),
                    2 => ("Pathway_join", &mut build.join_rate),
                    _ => ("Pathway_productive", &mut build.productive_share),
                };
                *slot = Some(Share::Number(share));
                Self::figure(name, *row, 0, share)
            }
            _ => {
                let (row, bounce) = bounce?;
                bounce.to.as_ref()?;
                if bounce.from == id {
                    return None;
                }
                bounce.to = Some(id);
                Self::figure("Pathway_to", *row, 0, (role + 1) as f64)
            }
        })
    }
}

fn numbered<T>(from: usize, rows: &mut [T]) -> impl Iterator<Item = (usize, &mut T)> {
    rows.iter_mut().enumerate().map(move |(place, row)| (from + place, row))
}

fn some(random: &mut Random, count: usize) -> Option<usize> {
    (count > 0).then(|| random.below(count))
}

/// Sets one year of an amount, and returns it.
fn amount(amount: &mut Amount, years: usize, year: usize, value: f64) -> f64 {
    let mut values: Vec<f64> = (0..years).map(|place| amount.at(place)).collect();
    values[year] = value;
    *amount = Amount::Series(values);
    value
}

/// Sets one year of who sets out, and keeps who did before the first.
fn flow(flow: &mut Flow, first_year: i32, years: usize, year: usize, value: f64) {
    let place = first_year + year as i32;
    match flow {
        Flow::ByYear(starts) => {
            starts.insert(place, value);
        }
        Flow::Number(_) | Flow::Series(_) => {
            let all = first_year..first_year + years as i32;
            let mut values: Vec<f64> = all.map(|of| flow.at(of, first_year)).collect();
            values[year] = value;
            *flow = Flow::Series(values);
        }
    }
}
