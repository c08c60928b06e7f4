//! Where customers see, correct, take away and limit their data; and where staff say how it looks.

mod age;
mod ask;
mod brand;
mod browser;
mod choices;
mod choices_form;
mod code;
mod correct;
mod data;
mod data_parts;
mod enter;
mod erase;
mod file;
mod frame;
mod guardian;
mod history;
mod home;
mod inside;
mod leave;
mod limits;
mod limits_forms;
mod link;
mod logo;
mod notice;
mod receipt;
mod request;
mod requests;
mod settings;
mod settings_form;
mod settings_read;
mod take;
mod words;

pub use browser::is_arrival;
pub(crate) use frame::hello;
pub(crate) use inside::AtPortal;
pub use settings::is_upload;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/p/{workspace}", home::show)
        .post("/p/{workspace}", home::submit)
        .get("/p/{workspace}/enter", enter::show)
        .post("/p/{workspace}/enter", enter::submit)
        .get("/p/{workspace}/code", code::show)
        .post("/p/{workspace}/code", code::submit)
        .get("/p/{workspace}/link/{link}", link::show)
        .post("/p/{workspace}/link/{link}", link::submit)
        .get("/p/{workspace}/browser", browser::show)
        .post("/p/{workspace}/browser", browser::submit)
        .post("/p/{workspace}/browser/arrive", browser::arrive)
        .post("/p/{workspace}/leave", leave::submit)
        .get("/p/{workspace}/data", data::show)
        .get("/p/{workspace}/correct", correct::show)
        .post("/p/{workspace}/correct", correct::submit)
        .get("/p/{workspace}/choices", choices::show)
        .post("/p/{workspace}/choices", choices::submit)
        .get("/p/{workspace}/history", history::show)
        .get("/p/{workspace}/receipts/{receipt}", receipt::show)
        .get("/p/{workspace}/limits", limits::show)
        .post("/p/{workspace}/limits", limits::submit)
        .get("/p/{workspace}/age", age::show)
        .post("/p/{workspace}/age", age::submit)
        .get("/p/{workspace}/guardian/{link}", guardian::show)
        .post("/p/{workspace}/guardian/{link}", guardian::submit)
        .get("/p/{workspace}/take", take::show)
        .post("/p/{workspace}/take", take::submit)
        .get("/p/{workspace}/erase", erase::show)
        .post("/p/{workspace}/erase", erase::submit)
        .get("/p/{workspace}/ask", ask::show)
        .post("/p/{workspace}/ask", ask::submit)
        .get("/p/{workspace}/requests", requests::show)
        .get("/p/{workspace}/requests/{request}", request::show)
        .post("/p/{workspace}/requests/{request}", request::submit)
        .get("/p/{workspace}/requests/{request}/file", file::show)
        .post("/p/{workspace}/requests/{request}/file", file::submit)
        .get("/p/{workspace}/notice", notice::show)
        .get("/p/{workspace}/brand.css", brand::show)
        .get("/p/{workspace}/logo/{version}", logo::show)
        .get("/w/{workspace}/portal", settings::show)
        .post("/w/{workspace}/portal", settings::submit)
}
