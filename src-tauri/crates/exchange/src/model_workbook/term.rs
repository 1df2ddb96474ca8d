//! A formula and what it comes to, built together, so that the two can't drift apart.
//!
//! A [`Term`] is made of cells and of other terms by the operators and by the few functions here,
//! all of which Excel 2016 and LibreOffice 7 share. Its text is what the workbook gets, its value
//! what a viewer shows that doesn't work formulas out. No name ever enters the text: a formula
//! refers to cells.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::book::Cells;

/// A formula without its equals sign, and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    text: String,
    value: f64,
    binds: Binds,
}

/// How tightly the outermost operator of a formula binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    /// `a+b`, `a-b`, `-a`.
    Sum,
    /// `a*b`, `a/b`.
    Product,
    /// A cell, a figure, a function.
    Whole,
}

/// A question a formula asks, and its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    pub(super) text: String,
    pub(super) holds: bool,
}

impl Term {
    /// A cell or a function, by its text.
    pub fn whole(text: impl Into<String>, value: f64) -> Self {
        Self { text: text.into(), value, binds: Binds::Whole }
    }

    /// Its text, without the equals sign.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it comes to.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// Its text where something binds as tightly as `least`.
    fn within(&self, least: Binds) -> String {
        if self.binds < least { format!("({})", self.text) } else { self.text.clone() }
    }

    /// `IF(condition, self, otherwise)`.
    pub fn when(self, condition: Condition, otherwise: impl Into<Self>) -> Self {
        let otherwise = otherwise.into();
        let text = format!("IF({},{},{})", condition.text, self.text, otherwise.text);
        Self::whole(text, if condition.holds { self.value } else { otherwise.value })
    }

    /// The smaller of two.
    pub fn min(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        Self::whole(format!("MIN({},{})", self.text, other.text), self.value.min(other.value))
    }

    /// The larger of two.
    pub fn max(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        Self::whole(format!("MAX({},{})", self.text, other.text), self.value.max(other.value))
    }

    /// A share to a whole power that isn't negative; 1 where the power is 0, whatever the share.
    pub fn raised_to(self, years: Self) -> Self {
        let product = (0..years.value.max(0.0) as usize).fold(1.0, |all, _| all * self.value);
        let power = format!("POWER({},{})", self.text, years.text);
        Self::from(1.0).when(years.is(0.0), Self::whole(power, product))
    }

    /// Whether it equals a figure.
    pub fn is(&self, figure: f64) -> Condition {
        let text = format!("{}={figure}", self.text);
        Condition { text, holds: self.value == figure }
    }

    /// Whether it is below another.
    pub fn is_below(&self, other: impl Into<Self>) -> Condition {
        let other = other.into();
        Condition { text: format!("{}<{}", self.text, other.text), holds: self.value < other.value }
    }

    /// Whether it is at most another.
    pub fn is_at_most(&self, other: impl Into<Self>) -> Condition {
        let other = other.into();
        let text = format!("{}<={}", self.text, other.text);
        Condition { text, holds: self.value <= other.value }
    }
}

impl Condition {
    /// Both.
    pub fn and(self, other: Self) -> Self {
        let text = format!("AND({},{})", self.text, other.text);
        Self { text, holds: self.holds && other.holds }
    }
}

/// The sum of a range.
pub fn sum(cells: &Cells) -> Term {
    Term::whole(format!("SUM({})", cells.text()), cells.numbers().sum())
}

/// The sum of those of a range whose key is this one.
pub fn sum_of(keys: &Cells, key: &Term, cells: &Cells) -> Term {
    let pairs = keys.maybe_numbers().zip(cells.numbers());
    let value = pairs.filter(|(of, _)| *of == Some(key.value)).map(|(_, value)| value).sum();
    Term::whole(format!("SUMIF({},{},{})", keys.text(), key.text, cells.text()), value)
}

/// The cell of a range at this place, counted from 1.
pub fn at(cells: &Cells, place: &Term) -> Term {
    let value = cells.numbers().nth((place.value as usize).wrapping_sub(1)).unwrap_or(0.0);
    Term::whole(format!("INDEX({},{})", cells.text(), place.text), value)
}

/// How many of a range are above zero by more than rounding.
pub fn how_many_above_zero(cells: &Cells) -> Term {
    const ROUNDING: f64 = 1e-9;
    let value = cells.numbers().filter(|number| *number > ROUNDING).count();
    Term::whole(format!("SUMPRODUCT(({}>0.000000001)*1)", cells.text()), value as f64)
}

impl From<f64> for Term {
    fn from(figure: f64) -> Self {
        let binds = if figure < 0.0 { Binds::Sum } else { Binds::Whole };
        Self { text: figure.to_string(), value: figure, binds }
    }
}

impl<T: Into<Self>> Add<T> for Term {
    type Output = Self;

    fn add(self, other: T) -> Self {
        let other = other.into();
        let text = format!("{}+{}", self.text, other.within(Binds::Product));
        Self { text, value: self.value + other.value, binds: Binds::Sum }
    }
}

impl<T: Into<Self>> Sub<T> for Term {
    type Output = Self;

    fn sub(self, other: T) -> Self {
        let other = other.into();
        let text = format!("{}-{}", self.text, other.within(Binds::Product));
        Self { text, value: self.value - other.value, binds: Binds::Sum }
    }
}

impl<T: Into<Self>> Mul<T> for Term {
    type Output = Self;

    fn mul(self, other: T) -> Self {
        let other = other.into();
        let text = format!("{}*{}", self.within(Binds::Product), other.within(Binds::Whole));
        Self { text, value: self.value * other.value, binds: Binds::Product }
    }
}

impl<T: Into<Self>> Div<T> for Term {
    type Output = Self;

    fn div(self, other: T) -> Self {
        let other = other.into();
        let text = format!("{}/{}", self.within(Binds::Product), other.within(Binds::Whole));
        Self { text, value: self.value / other.value, binds: Binds::Product }
    }
}

impl Neg for Term {
    type Output = Self;

    fn neg(self) -> Self {
        let text = format!("-{}", self.within(Binds::Whole));
        // Zero stays zero, without a sign.
        Self { text, value: 0.0 - self.value, binds: Binds::Sum }
    }
}

#[cfg(test)]
mod tests {
    use super::Term;

    fn cell(text: &str, value: f64) -> Term {
        Term::whole(text, value)
    }

    #[test]
    fn text_and_value_say_the_same() {
        let rate = cell("E7", 0.5);
        let share = rate.clone() / (Term::from(1.0) + rate / 2.0);
        assert_eq!((share.text(), share.value()), ("E7/(1+E7/2)", 0.4));
        let product = (cell("A1", 3.0) - cell("B1", 1.0)) * (cell("C1", 8.0) / cell("D1", 2.0));
        assert_eq!((product.text(), product.value()), ("(A1-B1)*(C1/D1)", 8.0));
        let less = cell("A1", 3.0) - (cell("B1", 1.0) - cell("C1", 8.0));
        assert_eq!((less.text(), less.value()), ("A1-(B1-C1)", 10.0));
        let out = -(-cell("A1", 3.0));
        assert_eq!((out.text(), out.value()), ("-(-A1)", 3.0));
    }

    #[test]
    fn a_share_to_the_power_of_zero_is_one_even_where_the_share_is_zero() {
        let power = cell("A1", 0.0).raised_to(cell("B1", 0.0));
        assert_eq!((power.text(), power.value()), ("IF(B1=0,1,POWER(A1,B1))", 1.0));
        assert_eq!(cell("A1", 0.5).raised_to(cell("B1", 3.0)).value(), 0.125);
    }

    #[test]
    fn a_choice_takes_the_branch_whose_condition_holds() {
        let limited = cell("A1", 5.0);
        let chosen = limited.clone().when(limited.is_at_most(cell("B1", 4.0)), cell("B1", 4.0));
        assert_eq!((chosen.text(), chosen.value()), ("IF(A1<=B1,A1,B1)", 4.0));
    }
}
