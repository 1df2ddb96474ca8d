//! The year step of one role: departures, arrivals, leavers, closing, and what follows from them.

use fivefold_engine::plan::{Amount, BindUnit, Role, Transfer};

use super::comment::{doubt, evidence, safe};
use super::equation::{Equations, Unit, sum};
use super::numbers::number;
use super::pathways::{Kind, Pathway};
use super::{About, rows};

/// One role's equations as they are written.
struct Writer<'a> {
    about: &'a About<'a>,
    pathways: &'a [Pathway<'a>],
    place: usize,
    role: &'a Role,
    name: &'a str,
    equations: &'a mut Equations,
}

/// The equations of the role at this place.
pub fn write(
    about: &About,
    pathways: &[Pathway],
    place: usize,
    role: &Role,
    equations: &mut Equations,
) {
    let name = about.role(place);
    let comment = format!("Role: {}. Id: {}.", safe(&role.name), safe(&role.id));
    equations.group(name, &comment);
    let mut writer = Writer { about, pathways, place, role, name, equations };
    writer.inputs();
    writer.rates();
    writer.departures();
    writer.arrivals();
    writer.leavers();
    writer.closing();
    writer.capacity();
}

impl<'a> Writer<'a> {
    /// Adds an equation of the role. `_` in the right side stands for the role's name, which never
    /// has one.
    fn say(&mut self, what: &str, unit: Unit, right: &str, comment: &str) {
        let right = right.replace('_', self.name);
        self.equations.equation(&format!("{} {what}", self.name), unit, &right, comment);
    }

    /// Adds a yearly input of the role, with what stands behind it.
    fn input(
        &mut self,
        field: &str,
        what: &str,
        unit: Unit,
        (amount, absent): (Option<&Amount>, f64),
        comment: &str,
    ) {
        let values = self.about.yearly(|t| amount.map_or(absent, |amount| amount.at(t)));
        let comment = format!("{comment}{}{}", doubt(amount), self.behind(field));
        self.say(what, unit, &values, &comment);
    }

    fn behind(&self, field: &str) -> String {
        evidence(self.role.field_evidence.get(field).or(self.role.evidence.as_ref()))
    }

    /// The names of a figure of those pathways, to be added up.
    fn terms(&self, figure: &str, of: impl Fn(&Pathway) -> bool) -> Vec<String> {
        let chosen = self.pathways.iter().filter(|pathway| of(pathway));
        chosen.map(|pathway| format!("{} {figure}", pathway.name)).collect()
    }

    fn inputs(&mut self) {
        let role = self.role;
        let baseline = number(role.baseline_heads.unwrap_or(0.0));
        let comment = format!("Heads at the baseline.{}", self.behind("baseline_heads"));
        self.say("in post at the start", Unit::People, &baseline, &comment);
        let comment = "Leavers of the year over the average of opening and closing heads, \
                       retirements included.";
        let rate = (role.leaver_rate.as_ref(), 0.0);
        self.input("leaver_rate", "leaver rate", Unit::None, rate, comment);
        let wte = (role.wte_per_head.as_ref(), 1.0);
        let comment = "Whole-time equivalents of one head.";
        self.input("wte_per_head", "WTE per head", Unit::WtePerPerson, wte, comment);
        let comment = "The recruitment that goes on anyway.";
        let joiners = (role.usual_joiners.as_ref(), 0.0);
        self.input("usual_joiners", "usual joiners", Unit::People, joiners, comment);
        if let Some(posts) = role.establishment_wte {
            let posts = self.funded_posts(posts);
            let comment = format!(
                "Posts with money behind them, changes up to the year added.{}",
                self.behind("establishment_wte")
            );
            self.say("funded posts", Unit::Wte, &posts, &comment);
        }
    }

    fn funded_posts(&self, baseline: f64) -> String {
        let changes = &self.role.establishment_changes;
        let mut posts = baseline;
        let first = self.about.plan.first_year;
        let values: Vec<f64> = self
            .about
            .plan
            .projected_years()
            .map(|year| {
                posts += changes.iter().filter(|c| c.year == year).map(|c| c.wte).sum::<f64>();
                posts
            })
            .collect();
        super::numbers::yearly(first, &values)
    }

    fn rates(&mut self) {
        let comment = "The share e of those in post all year that leaves, from the published rate \
                       m: with leavers m times the average of opening and closing heads, \
                       e = m / (1 + m/2).";
        self.say("exit share", Unit::None, "_ leaver rate / (1 + _ leaver rate / 2)", comment);
        let comment = "The share of those in post all year that stays.";
        self.say("stays the year", Unit::None, "1 - _ exit share", comment);
        let comment = "The share of those who come or set out in mid-year that stays to its end.";
        self.say("stays half a year", Unit::None, "1 - _ exit share / 2", comment);
        let comment = "The share of those in post on 1 April that stays to mid-year.";
        let right = "_ stays the year / _ stays half a year";
        self.say("stays to mid year", Unit::None, right, comment);
    }

    /// Transfers out, then usual moves, then the levers': each gets what the ones before left.
    fn departures(&mut self) {
        let comment =
            "Those who would still be in post at the year's end, at most this many can go.";
        let right = "_ in post on 1 April * _ stays to mid year";
        self.say("can go", Unit::People, right, comment);

        let place = self.place;
        let of_role = |t: &&Transfer| self.about.place(&t.role) == Some(place);
        let transfers: Vec<&Transfer> = self.about.plan.transfers.iter().filter(of_role).collect();
        let wanted = self.about.yearly(|t| {
            let year = self.about.plan.first_year + t as i32;
            transfers.iter().filter(|transfer| transfer.year == year).map(|t| t.heads).sum()
        });
        let comment = "Service transfers in less out that the plan wants.";
        self.say("transfers", Unit::People, &wanted, comment);
        let comment = "Transfers in less out, out at most as many as can go.";
        self.say("transferred", Unit::People, "MAX(_ transfers, 0 - _ can go)", comment);

        let leaves = move |p: &Pathway| p.from == Some(place);
        let usual = sum(self.terms("starts", |p| leaves(p) && p.kind == Kind::Usual));
        let levers = sum(self.terms("starts", |p| leaves(p) && p.kind != Kind::Usual));
        let comment = "Moves out that go on anyway, as the plan wants them.";
        self.say("usual moves wanted", Unit::People, &usual, comment);
        let comment = "Who can still go after transfers out.";
        let right = "_ can go + MIN(_ transferred, 0)";
        self.say("left for usual moves", Unit::People, right, comment);
        let comment = "One factor scales them all down where more should go than can.";
        let right = "IF THEN ELSE(_ usual moves wanted > _ left for usual moves, \
                     _ left for usual moves / _ usual moves wanted, 1)";
        self.say("usual moves factor", Unit::None, right, comment);
        let comment = "Moves out that go on anyway.";
        let right = "_ usual moves wanted * _ usual moves factor";
        self.say("usual moves out", Unit::People, right, comment);

        let comment = "Build starts from this role and Bounce moves, as the scenario wants them.";
        self.say("lever moves wanted", Unit::People, &levers, comment);
        let comment = "Who can still go after transfers out and usual moves.";
        let right = "MAX(_ left for usual moves - _ usual moves out, 0)";
        self.say("left for lever moves", Unit::People, right, comment);
        let comment = "One factor scales them all down where more should go than can.";
        let right = "IF THEN ELSE(_ lever moves wanted > _ left for lever moves, \
                     _ left for lever moves / _ lever moves wanted, 1)";
        self.say("lever moves factor", Unit::None, right, comment);
        let comment = "Left for Build or Bounce, or let go.";
        let right = "_ lever moves wanted * _ lever moves factor";
        self.say("departures", Unit::People, right, comment);
    }

    fn arrivals(&mut self) {
        let place = self.place;
        let comes_back = move |p: &Pathway| p.from == Some(place) && p.to.is_some();
        let usual = |p: &Pathway| p.kind == Kind::Usual;
        let mut moves = self.terms("arrivals", |p| p.to == Some(place) && usual(p));
        moves.extend(self.terms("returns", |p| comes_back(p) && usual(p)));
        let comment = "Arrivals and returns of pathways that go on anyway.";
        self.say("usual moves in", Unit::People, &sum(moves), comment);
        let bought = sum(rows::bought(self.about, place));
        self.say("joined Buy", Unit::People, &bought, "Hires times fill rate of every Buy row.");
        for (figure, kind) in [("joined Build", Kind::Build), ("joined Bounce", Kind::Bounce)] {
            let joined = sum(self.terms("arrivals", |p| p.to == Some(place) && p.kind == kind));
            self.say(figure, Unit::People, &joined, "Arrivals of its pathways.");
        }
        let back = sum(self.terms("returns", |p| comes_back(p) && !usual(p)));
        let comment = "Came back from Build or Bounce.";
        self.say("returned", Unit::People, &back, comment);
        let comment = "All who come in the year.";
        let right = "_ usual joiners + MAX(_ transferred, 0) + _ usual moves in + _ joined Buy + \
                     _ joined Build + _ joined Bounce + _ returned";
        self.say("arrivals", Unit::People, right, comment);
        let comment = "Arrivals less all departures: N.";
        let right = "_ arrivals + MIN(_ transferred, 0) - _ usual moves out - _ departures";
        self.say("net arrivals", Unit::People, right, comment);
    }

    fn leavers(&mut self) {
        let comment = "Opening heads and half the net arrivals, S + N/2: who comes or goes in \
                       mid-year counts for half a year.";
        let right = "_ in post on 1 April + _ net arrivals / 2";
        self.say("exposed", Unit::People, right, comment);
        let comment = "Leavers had nobody been kept: e (S + N/2).";
        let right = "_ exit share * _ exposed";
        self.say("leavers before Bind", Unit::People, right, comment);
        let points = sum(rows::kept(self.about, self.place, BindUnit::Points));
        let comment = "Bind in points: by how much the leaver rate falls.";
        self.say("points", Unit::None, &points, comment);
        let comment = "The leaver rate less the points, never below zero.";
        let right = "MAX(_ leaver rate - _ points, 0)";
        self.say("leaver rate after Bind", Unit::None, right, comment);
        let comment = "The share that leaves at that rate.";
        let right = "_ leaver rate after Bind / (1 + _ leaver rate after Bind / 2)";
        self.say("exit share after Bind", Unit::None, right, comment);
        let heads = sum(rows::kept(self.about, self.place, BindUnit::Heads));
        let comment = "Bind in heads: how many of those about to leave should stay.";
        self.say("heads to keep", Unit::People, &heads, comment);
        let comment = "Kept by points, then by heads, never more than are about to leave.";
        let right = "MIN((_ exit share - _ exit share after Bind) * _ exposed + _ heads to keep, \
                     _ leavers before Bind)";
        self.say("kept", Unit::People, right, comment);
        let comment = "Leavers of the year.";
        self.say("leavers", Unit::People, "_ leavers before Bind - _ kept", comment);
    }

    fn closing(&mut self) {
        let comment = "In post at the year's end: opening, plus net arrivals, less leavers; never \
                       below zero.";
        let right = "MAX(_ in post on 1 April + _ net arrivals - _ leavers, 0)";
        self.say("in post on 31 March", Unit::People, right, comment);
        let comment = "What the year changes.";
        let right = "(_ in post on 31 March - _ in post on 1 April) / one year";
        self.say("net change", Unit::PeopleAYear, right, comment);
        let comment = "In post at the year's start: last year's closing.";
        let right = "INTEG(_ net change, _ in post at the start)";
        self.say("in post on 1 April", Unit::People, right, comment);
    }

    fn capacity(&mut self) {
        let place = self.place;
        let borrowed = sum(rows::borrowed(self.about, place));
        let comment = "Borrow rows added up, negative where more are seconded out.";
        self.say("borrow wanted", Unit::People, &borrowed, comment);
        let comment = "Borrowed capacity, the year's average. At most those in post at the year's \
                       end can be out.";
        let right = "MAX(_ borrow wanted, 0 - _ in post on 31 March)";
        self.say("borrowed", Unit::People, right, comment);
        let learns = move |p: &Pathway| p.to == Some(place) && p.employed;
        let learners = sum(self.terms("learners", learns));
        let comment = "Employed learners on their way into this role on 31 March.";
        self.say("in training", Unit::People, &learners, comment);
        let chosen = self.pathways.iter().filter(|pathway| learns(pathway));
        let productive = chosen.map(|p| format!("{0} learners * {0} productive share", p.name));
        let productive = sum(productive);
        let comment = "The share of those learners that counts as capacity.";
        self.say("productive learners", Unit::People, &productive, comment);
        let comment = "In post, borrowed, and the productive share of learners.";
        let right = "_ in post on 31 March + _ borrowed + _ productive learners";
        self.say("capacity", Unit::People, right, comment);
        let comment = "In post on 31 March in whole-time equivalents.";
        let right = "_ in post on 31 March * _ WTE per head";
        self.say("in post WTE", Unit::Wte, right, comment);
        let comment = "Capacity in whole-time equivalents.";
        self.say("capacity WTE", Unit::Wte, "_ capacity * _ WTE per head", comment);
        if self.role.establishment_wte.is_some() {
            let comment = "Funded posts less those in post; negative when over.";
            self.say("vacancy WTE", Unit::Wte, "_ funded posts - _ in post WTE", comment);
        }
    }
}
