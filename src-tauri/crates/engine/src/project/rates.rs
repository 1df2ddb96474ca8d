//! The published leaver rate and what follows from it.

use super::number::Number;

/// The share `e` of those in post all year that leaves in it, from the published leaver rate `m`:
/// leavers over the average of opening and closing heads. Solving that definition for the leavers
/// of S opening heads and N net arrivals gives e (S + N/2) with e = m / (1 + m/2).
pub fn exit_share<N: Number>(leaver_rate: N) -> N {
    leaver_rate / (N::from(1.0) + leaver_rate / N::from(2.0))
}

/// The share of those about to leave that stays when points come off the leaver rate, cut at all of
/// them.
pub fn kept_share<N: Number>(leaver_rate: N, points: f64) -> N {
    let (none, share) = (N::from(0.0), exit_share(leaver_rate));
    let left = exit_share(leaver_rate - N::from(points).min(leaver_rate));
    share.at_most(none, none, N::from(1.0) - left / share)
}

/// What a leaver rate does to people, worked out once so that the year step needn't divide.
#[derive(Debug, Clone, Copy, Default)]
pub struct Exit<N = f64> {
    /// e = m / (1 + m/2).
    pub share: N,
    /// The share of those in post all year that stays: 1 - e.
    pub stay: N,
    /// The share of those who come or set out in mid-year that stays to its end: 1 - e/2.
    pub stay_half: N,
    /// The share of those in post on 1 April that stays to mid-year: (1 - e) / (1 - e/2).
    pub stay_to_mid_year: N,
}

impl<N: Number> Exit<N> {
    /// Of a published leaver rate.
    pub fn of(leaver_rate: N) -> Self {
        let one = N::from(1.0);
        let share = exit_share(leaver_rate);
        let (stay, stay_half) = (one - share, one - share / N::from(2.0));
        Self { share, stay, stay_half, stay_to_mid_year: stay / stay_half }
    }
}

/// `base` to a whole power, by multiplication: the same bits on every platform.
pub fn whole_power<N: Number>(base: N, exponent: usize) -> N {
    (0..exponent).fold(N::from(1.0), |product, _| product * base)
}
