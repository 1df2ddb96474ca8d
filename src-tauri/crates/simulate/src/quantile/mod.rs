//! Quantiles: [`normal`] of the normal distribution, [`pert`] of the PERT distribution, made from
//! the incomplete [`beta`] function.

mod beta;
mod normal;
mod pert;

pub use normal::normal_quantile;
pub(crate) use pert::PertQuantile;
pub use pert::pert_quantile_of_normal;
