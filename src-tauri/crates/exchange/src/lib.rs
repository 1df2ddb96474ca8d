//! Other people's files: plan JSON and CSV in and out, and the reference library
