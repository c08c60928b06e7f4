//! How much memory reading takes. These tests stand alone in their binary, because they look at the whole process.

#[cfg(test)]
mod million;
