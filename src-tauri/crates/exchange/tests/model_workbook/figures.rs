//! A workbook's figures by the names of its blocks, beside the engine's.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use fivefold_engine::Model;
use fivefold_engine::money::cost;
use fivefold_engine::plan::{Lever, Plan, Scope};
use fivefold_engine::results::{MovesOf, Notice, NoticeKind, RoleYear, ScenarioResult};

/// What a workbook shows.
pub struct Figures {
    names: Vec<(String, String)>,
    sheets: Vec<(String, Range<Data>)>,
}

/// A measure of a role and year: the block's name and the engine's figure.
type Measure = (&'static str, fn(&RoleYear) -> Option<f64>);

const MEASURES: [Measure; 29] = [
    ("Opening", |row| Some(row.opening)),
    ("Usual_joiners", |row| Some(row.joined_usual)),
    ("Transferred", |row| Some(row.transferred)),
    ("Usual_moves_in", |row| Some(row.usual_moves_in)),
    ("Usual_moves_out", |row| Some(row.usual_moves_out)),
    ("Joined_buy", |row| Some(row.joined_buy)),
    ("Joined_build", |row| Some(row.joined_build)),
    ("Joined_bounce", |row| Some(row.joined_bounce)),
    ("Returned", |row| Some(row.returned)),
    ("Departures", |row| Some(row.departures)),
    ("Leavers_before_bind", |row| Some(row.leavers_before_bind)),
    ("Kept", |row| Some(row.kept)),
    ("Leavers", |row| Some(row.leavers)),
    ("Closing", |row| Some(row.closing)),
    ("In_post_WTE", |row| Some(row.in_post_wte)),
    ("Average_heads", |row| Some(row.average_heads)),
    ("Borrow", |row| Some(row.borrow)),
    ("In_training", |row| Some(row.in_training)),
    ("Capacity_heads", |row| Some(row.capacity_heads)),
    ("Capacity_WTE", |row| Some(row.capacity_wte)),
    ("Establishment_WTE", |row| row.establishment_wte),
    ("Vacancy_WTE", |row| row.vacancy_wte),
    ("Contribution_base", |row| Some(row.contributions.base)),
    ("Contribution_buy", |row| Some(row.contributions.buy)),
    ("Contribution_build", |row| Some(row.contributions.build)),
    ("Contribution_bind", |row| Some(row.contributions.bind)),
    ("Contribution_bounce", |row| Some(row.contributions.bounce)),
    ("Result_heads", |row| Some(row.in_post_heads)),
    ("Result_WTE", |row| Some(row.in_post_wte)),
];

/// Sheet, first cell (row, column) and size of the range of a name.
pub fn range_named(names: &[(String, String)], name: &str) -> (String, [usize; 2], [usize; 2]) {
    let (_, range) = names.iter().find(|(of, _)| of == name).unwrap_or_else(|| panic!("{name}"));
    let (sheet, cells) = range.trim_start_matches('=').rsplit_once('!').unwrap();
    let sheet = sheet.trim_start_matches('$').trim_matches('\'').to_owned();
    let (from, to) = cells.split_once(':').unwrap_or((cells, cells));
    let cell = |text: &str| -> [usize; 2] {
        let text = text.replace('$', "");
        let digits = text.find(|letter: char| letter.is_ascii_digit()).unwrap();
        let column = text[..digits].bytes().fold(0, |all, one| all * 26 + usize::from(one - 64));
        [text[digits..].parse::<usize>().unwrap() - 1, column - 1]
    };
    let (from, to) = (cell(from), cell(to));
    (sheet, from, [to[0] - from[0] + 1, to[1] - from[1] + 1])
}

/// Relative, but absolute below 1.
fn agree(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

impl Figures {
    pub fn of(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let names = book.defined_names().to_vec();
        Self { names, sheets: book.worksheets() }
    }

    pub fn cell(&self, sheet: &str, [row, column]: [usize; 2]) -> Option<&Data> {
        let (_, range) = self.sheets.iter().find(|(name, _)| name == sheet).unwrap();
        range.get_value((row as u32, column as u32))
    }

    /// The figure of a block, none where the cell shows nothing.
    pub fn at(&self, name: &str, row: usize, column: usize) -> Option<f64> {
        let (sheet, from, size) = range_named(&self.names, name);
        assert!(row < size[0] && column < size[1], "{name} has {size:?} cells");
        match self.cell(&sheet, [from[0] + row, from[1] + column]) {
            None | Some(Data::Empty) => None,
            Some(Data::String(text)) if text.is_empty() => None,
            // A word where a figure should be agrees with nothing.
            Some(Data::String(_)) => Some(f64::NAN),
            Some(Data::Float(value)) => Some(*value),
            Some(Data::Int(value)) => Some(*value as f64),
            Some(other) => panic!("{name}, row {row}, column {column}: {other:?}"),
        }
    }

    pub fn assert_agree(&self, name: &str, plan: &Plan, scenario: usize) -> usize {
        let (compared, differences) = self.differences(plan, scenario);
        let shown: Vec<_> = differences.iter().take(8).collect();
        assert!(differences.is_empty(), "{name}: {} differences: {shown:#?}", differences.len());
        compared
    }

    /// How many figures were compared, and those that differ.
    pub fn differences(&self, plan: &Plan, scenario: usize) -> (usize, Vec<String>) {
        let model = Model::new(plan).unwrap_or_else(|error| panic!("{error}"));
        let result = model.scenario(scenario).unwrap();
        let mut compared = Compared::default();
        let roles = plan.roles.len();
        for (name, figure) in MEASURES {
            for (place, row) in result.rows.iter().enumerate() {
                let shown = self.at(name, place % roles, place / roles);
                compared.pair(
                    format!("{name} of {} in {}", row.role, row.year),
                    shown,
                    figure(row),
                );
            }
        }
        self.compare_targets(plan, &result, &mut compared);
        self.compare_limits(plan, &result, &mut compared);
        self.compare_money(plan, scenario, &mut compared);
        (compared.figures, compared.differences)
    }

    fn compare_targets(&self, plan: &Plan, result: &ScenarioResult, compared: &mut Compared) {
        for (row, target) in plan.targets.iter().enumerate() {
            for (column, year) in plan.projected_years().enumerate() {
                let mut years = result.targets.iter();
                let of = years.find(|one| one.target == target.name && one.year == year);
                for (names, figure) in [
                    (["Target_required", "Result_required"], of.map(|one| one.target_value)),
                    (["Target_projected", "Result_projected"], of.map(|one| one.projected)),
                    (["Target_gap", "Result_gap"], of.map(|one| one.gap)),
                ] {
                    for name in names {
                        let what = format!("{name} of {} in {year}", target.name);
                        // The gap of two large figures is known as well as they are.
                        let large = of.map_or(1.0, |one| one.target_value.abs().max(1.0));
                        let [shown, figure] = [self.at(name, row, column), figure]
                            .map(|value| value.map(|value| value / large));
                        compared.pair(what, shown, figure);
                    }
                }
            }
        }
    }

    /// The pay bill by role, what each row costs, and what it all comes to.
    fn compare_money(&self, plan: &Plan, scenario: usize, compared: &mut Compared) {
        let cost = cost(plan, &plan.scenarios[scenario].name, &Scope::All).unwrap();
        for (row, role) in cost.roles.iter().enumerate() {
            for (column, pounds) in role.years.iter().enumerate() {
                let shown = self.at("Pay_bill", row, column);
                compared.pair(format!("pay of {} in {column}", role.role), shown, Some(*pounds));
            }
        }
        for row in &cost.rows {
            let name = match row.lever {
                Lever::Buy => "Cost_buy",
                Lever::Bind => "Cost_bind",
                Lever::Borrow => "Cost_borrow",
                // They stand among the other pathways, and in the sums below.
                Lever::Build | Lever::Bounce => continue,
            };
            for (column, pounds) in row.years.iter().enumerate() {
                let shown = self.at(name, row.index, column);
                compared.pair(format!("{name} {} in {column}", row.index), shown, Some(*pounds));
            }
        }
        for (column, year) in cost.years.iter().enumerate() {
            let parts = [
                ("Result_costs", 0, year.pay),
                ("Result_costs", 1, year.usual),
                ("Result_costs", 2, year.buy),
                ("Result_costs", 3, year.build),
                ("Result_costs", 4, year.bind),
                ("Result_costs", 5, year.borrow),
                ("Result_costs", 6, year.bounce),
                ("Result_costs", 7, year.pay_as_usual),
                ("Result_money", 0, year.levers),
                ("Result_money", 1, year.total),
                ("Result_money", 2, year.additional),
            ];
            let funded = [("Result_money", 3, year.funding), ("Result_money", 4, year.left_over)];
            let funded = funded.into_iter().filter_map(|(name, row, sum)| Some((name, row, sum?)));
            for (name, row, pounds) in parts.into_iter().chain(funded) {
                // A difference of two large sums is known as well as they are.
                let large = year.total.abs().max(1.0);
                let shown = self.at(name, row, column).map(|shown| shown / large);
                compared.pair(format!("{name} {row} in {column}"), shown, Some(pounds / large));
            }
        }
    }

    /// Every notice is a limit above zero by as much, and there are no others.
    fn compare_limits(&self, plan: &Plan, result: &ScenarioResult, compared: &mut Compared) {
        let roles = plan.roles.len();
        for name in LIMITS {
            for (place, row) in result.rows.iter().enumerate() {
                let beyond = self.at(name, place % roles, place / roles).unwrap();
                let of = |notice: &&Notice| {
                    block_of(notice) == name && notice.role == row.role && notice.year == row.year
                };
                let notice = result.notices.iter().find(of);
                let size = notice.map_or(1.0, |notice| notice.wanted.abs().max(1.0));
                let told = notice.map_or(0.0, |notice| notice.wanted - notice.available);
                let what = format!("{name} of {} in {}", row.role, row.year);
                // Below a millionth it may be rounding, which is no notice.
                if notice.is_some() || beyond > 1e-6 {
                    compared.pair(what, Some(beyond / size), Some(told / size));
                }
            }
        }
    }
}

const LIMITS: [&str; 7] = [
    "Short_for_transfers",
    "Short_for_usual_moves",
    "Short_for_lever_moves",
    "Kept_beyond_leaving",
    "Points_beyond_rate",
    "Lent_beyond_in_post",
    "Over_establishment",
];

fn block_of(notice: &Notice) -> &'static str {
    match (notice.kind, notice.what) {
        (NoticeKind::MoreMovesThanPeople, Some(MovesOf::Transfer)) => LIMITS[0],
        (NoticeKind::MoreMovesThanPeople, Some(MovesOf::Usual)) => LIMITS[1],
        (NoticeKind::MoreMovesThanPeople, Some(MovesOf::Lever) | None) => LIMITS[2],
        (NoticeKind::MoreKeptThanLeaving, _) => LIMITS[3],
        (NoticeKind::RateCutBelowZero, _) => LIMITS[4],
        (NoticeKind::MoreLentThanPeople, _) => LIMITS[5],
        (NoticeKind::OverEstablishment, _) => LIMITS[6],
    }
}

#[derive(Default)]
struct Compared {
    figures: usize,
    differences: Vec<String>,
}

impl Compared {
    fn pair(&mut self, what: String, shown: Option<f64>, figure: Option<f64>) {
        self.figures += 1;
        let same = match (shown, figure) {
            (Some(shown), Some(figure)) => agree(shown, figure),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.differences.push(format!("{what}: {shown:?} instead of {figure:?}"));
        }
    }
}
