//! What the tests stand on: the real router on a real socket, and a browser that does as it is told.

mod answer;
mod app;
mod browser;
pub(crate) mod database;
mod logs;
mod wire;

pub(crate) use answer::Answer;
pub(crate) use app::{ORIGIN, Setup, TestApp, away, serve, state};
pub(crate) use browser::{Browser, encoded, form};
pub(crate) use logs::recorded;
pub(crate) use wire::{Sent, exchange};
