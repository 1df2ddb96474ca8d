//! The published leaver rate and what follows from it.

/// The share `e` of those in post all year that leaves in it, from the published leaver rate `m`:
/// leavers over the average of opening and closing heads. Solving that definition for the leavers
/// of S opening heads and N net arrivals gives e (S + N/2) with e = m / (1 + m/2).
pub fn exit_share(leaver_rate: f64) -> f64 {
    leaver_rate / (1.0 + leaver_rate / 2.0)
}

/// `base` to a whole power, by multiplication: the same bits on every platform.
pub fn whole_power(base: f64, exponent: usize) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * base)
}
