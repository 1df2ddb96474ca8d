//! What a chart of cost shows: parts stacked year by year, in millions of pounds.

use fivefold_engine::money::{Cost, CostYear, about_pounds};
use fivefold_engine::plan::{Lever, Year};

use crate::mode::Mode;
use crate::scene::{Fill, Place, Texture};
use crate::series::Series;
use crate::theme::Palette;
use crate::words::cost as words;

/// Everything stacked.
#[derive(Debug)]
pub(super) struct Picture {
    pub years: Vec<Year>,
    /// From the bottom of the stack; those that are nothing in every year left out.
    pub parts: Vec<Part>,
    /// What funds it, by place.
    pub funding: Vec<Place>,
    /// What is read out of each year.
    pub said: Vec<String>,
}

/// A part of the columns.
#[derive(Debug)]
pub(super) struct Part {
    pub key: &'static str,
    pub name: &'static str,
    /// The last year's pounds, as written.
    pub figure: String,
    /// What is read out.
    pub said: String,
    pub fill: Fill,
    pub edge: &'static str,
    /// Where it begins and ends in each year's column.
    pub bars: Vec<(f64, f64)>,
}

/// A part before it is stacked.
struct Unstacked {
    key: &'static str,
    name: &'static str,
    fill: Fill,
    edge: &'static str,
    of: Box<dyn Fn(&CostYear) -> f64>,
}

/// The axis is in millions of pounds.
const MILLION: f64 = 1e6;

impl Picture {
    /// Everything it costs, or what is above business as usual.
    pub fn of(cost: &Cost, mode: Mode, palette: &'static Palette) -> Self {
        let parts = unstacked(mode, palette);
        let mut above = vec![0.0; cost.years.len()];
        let mut below = vec![0.0; cost.years.len()];
        let mut stacked = Vec::new();
        for part in parts {
            let pounds: Vec<f64> = cost.years.iter().map(|year| (part.of)(year)).collect();
            if pounds.iter().all(|pounds| pounds.abs() < 0.5) {
                continue;
            }
            let ends = pounds.iter().zip(above.iter_mut().zip(&mut below));
            let bars = ends.map(|(pounds, (above, below))| {
                let height = pounds / MILLION;
                let base = if height < 0.0 { below } else { above };
                let from = *base;
                *base += height;
                (from, *base)
            });
            let bars = bars.collect();
            let last = pounds.last().copied().unwrap_or(0.0);
            stacked.push(Part {
                key: part.key,
                name: part.name,
                figure: about_pounds(last),
                said: format!("{}: {} in the last year.", part.name, about_pounds(last)),
                fill: part.fill,
                edge: part.edge,
                bars,
            });
        }
        Self {
            years: cost.years.iter().map(|year| year.year).collect(),
            parts: stacked,
            funding: funding(cost, mode),
            said: cost.years.iter().map(|year| words::said(cost, year, mode)).collect(),
        }
    }

    /// Whether there is nothing to draw.
    pub fn is_nothing(&self) -> bool {
        self.parts.is_empty()
    }

    /// The lowest and the highest of everything.
    pub fn ends(&self) -> (f64, f64) {
        let bars = self.parts.iter().flat_map(|part| &part.bars);
        let ends = bars.flat_map(|(from, to)| [*from, *to]);
        ends.chain(self.funding.iter().map(|(_, height)| *height))
            .fold((0.0, 0.0), |(low, high), end| (f64::min(low, end), f64::max(high, end)))
    }
}

fn unstacked(mode: Mode, palette: &'static Palette) -> Vec<Unstacked> {
    let base = palette.colour(Series::BusinessAsUsual);
    let part = |key, name, fill, edge, of: fn(&CostYear) -> f64| Unstacked {
        key,
        name,
        fill,
        edge,
        of: Box::new(of),
    };
    let mut parts = match mode {
        Mode::Totals => vec![
            part("pay", "Pay bill", Fill::Plain(base), palette.muted, |year| year.pay),
            part(
                "usual",
                "Usual pathways",
                Fill::Textured(Texture::Rising, base),
                palette.muted,
                |year| year.usual,
            ),
        ],
        Mode::Change | Mode::Auto => {
            vec![part("pay", "Pay added", Fill::Plain(base), palette.muted, |year| {
                year.pay - year.pay_as_usual
            })]
        }
    };
    let series = [Series::Buy, Series::Build, Series::Bind, Series::Borrow, Series::Bounce];
    parts.extend(Lever::ALL.into_iter().zip(series).map(|(lever, series)| Unstacked {
        key: series.key(),
        name: series.name(),
        fill: palette.fill(series),
        edge: palette.colour(series),
        of: Box::new(move |year| year.of(lever)),
    }));
    parts
}

/// What funds the columns, where it is for what they show.
fn funding(cost: &Cost, mode: Mode) -> Vec<Place> {
    if !words::shows_funding(cost, mode) {
        return Vec::new();
    }
    let funded = cost.years.iter().enumerate();
    funded.filter_map(|(place, year)| Some((place as f64, year.funding? / MILLION))).collect()
}
