//! The published leaver rate and what follows from it.

/// The share `e` of those in post all year that leaves in it, from the published leaver rate `m`:
/// leavers over the average of opening and closing heads. Solving that definition for the leavers
/// of S opening heads and N net arrivals gives e (S + N/2) with e = m / (1 + m/2).
pub fn exit_share(leaver_rate: f64) -> f64 {
    leaver_rate / (1.0 + leaver_rate / 2.0)
}

/// What a leaver rate does to people, worked out once so that the year step needn't divide.
#[derive(Debug, Clone, Copy, Default)]
pub struct Exit {
    /// e = m / (1 + m/2).
    pub share: f64,
    /// The share of those in post all year that stays: 1 - e.
    pub stay: f64,
    /// The share of those who come or set out in mid-year that stays to its end: 1 - e/2.
    pub stay_half: f64,
    /// The share of those in post on 1 April that stays to mid-year: (1 - e) / (1 - e/2).
    pub stay_to_mid_year: f64,
}

impl Exit {
    /// Of a published leaver rate.
    pub fn of(leaver_rate: f64) -> Self {
        let share = exit_share(leaver_rate);
        let (stay, stay_half) = (1.0 - share, 1.0 - share / 2.0);
        Self { share, stay, stay_half, stay_to_mid_year: stay / stay_half }
    }
}

/// `base` to a whole power, by multiplication: the same bits on every platform.
pub fn whole_power(base: f64, exponent: usize) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * base)
}
