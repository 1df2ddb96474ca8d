//! Where roles and ribbons stand: a row a ribbon at the left, a place a role at the right.

use fivefold_engine::role_flows::{RoleFlow, RoleFlows};

use crate::sizes::Type;
use crate::words::flows as words;

/// From the top to the bottom of something, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Extent {
    pub top: f64,
    pub bottom: f64,
}

impl Extent {
    pub fn middle(self) -> f64 {
        (self.top + self.bottom) / 2.0
    }

    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// So high, in the middle of another.
    fn in_the_middle_of(self, height: f64) -> Self {
        Self { top: self.middle() - height / 2.0, bottom: self.middle() + height / 2.0 }
    }
}

/// One move as it is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ribbon<'a> {
    pub flow: &'a RoleFlow,
    /// Its row at the left.
    pub row: Extent,
    /// Where it begins, in the middle of its row.
    pub from: Extent,
    /// Where it ends, beside the others into its role.
    pub to: Extent,
}

/// A role at one side.
#[derive(Debug, Clone)]
pub(super) struct Role<'a> {
    pub name: &'a str,
    /// All that its name may fill.
    pub room: Extent,
    /// What its ribbons fill.
    pub ribbons: Extent,
    /// How many set out from it, or for it.
    pub people: f64,
    /// Whether by more than one way.
    pub several: bool,
}

/// The roles at both sides and the ribbons between them.
#[derive(Debug, Default)]
pub(super) struct Layout<'a> {
    pub from: Vec<Role<'a>>,
    pub to: Vec<Role<'a>>,
    pub ribbons: Vec<Ribbon<'a>>,
    /// How many moves found no room: the smallest.
    pub left_out: usize,
}

/// What heights follow from: a row's least height, the space between roles, a ribbon's least
/// thickness, and how many pixels a person is thick.
#[derive(Clone, Copy)]
struct Measures {
    row: f64,
    apart: f64,
    hair: f64,
    person: f64,
}

impl Measures {
    fn thick(&self, flow: &RoleFlow) -> f64 {
        (self.person * flow.started).max(self.hair)
    }

    /// The height of the rows at the left.
    fn left(&self, flows: &[&RoleFlow]) -> f64 {
        let rows: f64 = flows.iter().map(|flow| self.thick(flow).max(self.row)).sum();
        rows + self.apart * names(flows, |flow| &flow.from).len().saturating_sub(1) as f64
    }

    /// The height of the roles at the right.
    fn right(&self, flows: &[&RoleFlow]) -> f64 {
        let names = names(flows, |flow| &flow.to);
        let roles: f64 = names.iter().map(|name| self.role(flows, name)).sum();
        roles + self.apart * names.len().saturating_sub(1) as f64
    }

    /// The height of one role at the right.
    fn role(&self, flows: &[&RoleFlow], name: &str) -> f64 {
        let into = flows.iter().filter(|flow| flow.to == name);
        into.map(|flow| self.thick(flow)).sum::<f64>().max(self.row)
    }

    fn fits(&self, flows: &[&RoleFlow], height: f64) -> bool {
        self.left(flows) <= height && self.right(flows) <= height
    }
}

/// Names, each once, in order.
fn names<'a>(flows: &[&'a RoleFlow], of: impl Fn(&'a RoleFlow) -> &'a String) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for flow in flows {
        let name = of(flow).as_str();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

impl<'a> Layout<'a> {
    /// As many moves as find room between `top` and `bottom`, the largest of them.
    pub fn of(of: &'a RoleFlows, within: Extent, sizes: Type) -> Self {
        let measures = Measures {
            row: sizes.line,
            apart: 0.75 * sizes.grid,
            hair: 0.2 * sizes.grid,
            person: 0.0,
        };
        let shown = shown(of, measures, within.height());
        let wider = Measures { apart: 2.0 * measures.apart, ..measures };
        let measures = if wider.fits(&shown, within.height()) { wider } else { measures };
        let person = thickest(&shown, measures, within.height());
        let measures = Measures { person, ..measures };
        let first = Self::placed(&shown, measures, within);
        let placed = Self::placed(&first.uncrossed(), measures, within);
        Self { left_out: of.flows.len() - shown.len(), ..placed }
    }

    /// These moves, their rows at the left in this order.
    fn placed(shown: &[&'a RoleFlow], measures: Measures, within: Extent) -> Self {
        let (from, ribbons) = left(shown, measures, within);
        let mut layout = Self { from, ribbons, ..Self::default() };
        layout.arrive(shown, measures, within);
        layout
    }

    /// The moves out of each role in the order of the roles they go to, so that they don't cross
    /// before they have parted.
    fn uncrossed(&self) -> Vec<&'a RoleFlow> {
        let place = |ribbon: &&Ribbon| {
            let is = |name: &str, roles: &[Role]| roles.iter().position(|role| role.name == name);
            (is(&ribbon.flow.from, &self.from), is(&ribbon.flow.to, &self.to))
        };
        let mut ribbons: Vec<&Ribbon> = self.ribbons.iter().collect();
        ribbons.sort_by_key(place);
        ribbons.into_iter().map(|ribbon| ribbon.flow).collect()
    }

    /// The roles at the right, each as near to where its ribbons come from as their order lets it.
    fn arrive(&mut self, shown: &[&'a RoleFlow], measures: Measures, within: Extent) {
        let mut names: Vec<(f64, &str)> = names(shown, |flow| &flow.to)
            .into_iter()
            .map(|name| {
                let into = self.ribbons.iter().filter(|ribbon| ribbon.flow.to == name);
                let (number, middles) = into.fold((0.0, 0.0), |(number, middles), ribbon| {
                    (number + 1.0, middles + ribbon.from.middle())
                });
                (middles / f64::max(number, 1.0), name)
            })
            .collect();
        names.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let spare = (within.height() - measures.right(shown)).max(0.0);
        let between = measures.apart + spare / (names.len() as f64 + 1.0);
        let mut top = within.top + between - measures.apart;
        for (_, name) in names {
            let room = Extent { top, bottom: top + measures.role(shown, name) };
            let into = self.ribbons.iter_mut().filter(|ribbon| ribbon.flow.to == name);
            let thick: f64 =
                shown.iter().filter(|it| it.to == name).map(|it| measures.thick(it)).sum();
            let ribbons = room.in_the_middle_of(thick);
            let (mut reached, mut people, mut ways) = (ribbons.top, 0.0, 0);
            for ribbon in into {
                let bottom = reached + measures.thick(ribbon.flow);
                ribbon.to = Extent { top: reached, bottom };
                reached = bottom;
                people += ribbon.flow.started;
                ways += 1;
            }
            self.to.push(Role { name, room, ribbons, people, several: ways > 1 });
            top = room.bottom + between;
        }
    }
}

/// The largest moves that find room for a row each, in the plan's order.
fn shown(of: &RoleFlows, measures: Measures, height: f64) -> Vec<&RoleFlow> {
    let mut places: Vec<usize> = Vec::new();
    let mut shown: Vec<&RoleFlow> = Vec::new();
    for place in words::by_size(of) {
        shown.extend(of.flows.get(place));
        if !measures.fits(&shown, height) {
            break;
        }
        places.push(place);
    }
    places.sort_unstable();
    places.into_iter().filter_map(|place| of.flows.get(place)).collect()
}

/// A ribbon is no thicker than so many rows, however much room there is.
const MOST_ROWS: f64 = 7.0;

/// How many pixels a person can be thick so that both sides just fit.
fn thickest(shown: &[&RoleFlow], measures: Measures, height: f64) -> f64 {
    /// Halvings until it is exact to far less than a pixel.
    const HALVINGS: usize = 30;
    let largest = shown.iter().map(|flow| flow.started).fold(0.0, f64::max);
    let thickest = if largest > 0.0 { MOST_ROWS * measures.row / largest } else { 0.0 };
    let (mut fits, mut too_thick) = (0.0, thickest);
    if (Measures { person: thickest, ..measures }).fits(shown, height) {
        return thickest;
    }
    for _ in 0..HALVINGS {
        let person = (fits + too_thick) / 2.0;
        match (Measures { person, ..measures }).fits(shown, height) {
            true => fits = person,
            false => too_thick = person,
        }
    }
    fits
}

/// The rows at the left, in the plan's order, and the roles they leave.
fn left<'a>(
    shown: &[&'a RoleFlow],
    measures: Measures,
    within: Extent,
) -> (Vec<Role<'a>>, Vec<Ribbon<'a>>) {
    let names = names(shown, |flow| &flow.from);
    let spare = (within.height() - measures.left(shown)).max(0.0);
    let between = measures.apart + spare / (names.len() as f64 + 1.0);
    let mut top = within.top + between - measures.apart;
    let (mut roles, mut ribbons) = (Vec::new(), Vec::new());
    for name in names {
        let first = top;
        let (mut people, mut ways) = (0.0, 0);
        for flow in shown.iter().filter(|flow| flow.from == name) {
            let thick = measures.thick(flow);
            let row = Extent { top, bottom: top + thick.max(measures.row) };
            let from = row.in_the_middle_of(thick);
            ribbons.push(Ribbon { flow, row, from, to: Extent::default() });
            people += flow.started;
            ways += 1;
            top = row.bottom;
        }
        let room = Extent { top: first, bottom: top };
        roles.push(Role { name, room, ribbons: room, people, several: ways > 1 });
        top += between;
    }
    (roles, ribbons)
}
