//! The plans that come with the program, made to teach.
