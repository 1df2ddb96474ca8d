//! The PDF report of a plan, set with typst
