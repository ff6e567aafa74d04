//! Plain controls: buttons, fields, notices, dialogs, the windowed table.
//!
//! Rules for everything in here:
//! - No knowledge of disks, transfers, clouds or accounts, and no sentence of its own: every text comes in by a prop.
//! - No clock, no storage, no network. A time is given, a text is given, the clipboard is the one exception.
//! - Whatever can be said by an ARIA attribute or `data-tone` is said by it, and the style sheet follows.

mod announce;
mod badge;
mod bar;
mod busy;
mod button;
mod changes;
mod checkbox;
mod copy_button;
mod dialog;
mod disclosure;
mod dock;
mod empty_state;
mod field;
mod file_button;
mod focus;
mod gaps;
mod icon;
mod ids;
mod masked_secret;
mod menu;
mod meter;
mod notice;
mod password_field;
mod popover;
mod progress;
mod prose;
mod question;
mod radio_group;
mod secrets;
mod select;
mod text_area;
mod text_field;
mod time;
mod time_text;
mod toasts;
mod tone;
mod waiting;
pub mod windowed;

pub use announce::{Announcer, LiveRegions, announcer, provide_announcer};
pub use badge::Badge;
pub use bar::MeasureBar;
pub use busy::Busy;
pub use button::{Button, LinkButton};
pub use checkbox::{Checkbox, Checked};
pub use copy_button::{CopyButton, copy_text};
pub use dialog::Dialog;
pub use disclosure::Disclosure;
pub use dock::{Dock, Docked, LateNotice, provide_dock};
pub use empty_state::EmptyState;
pub use field::Counter;
pub use file_button::FileButton;
pub use focus::{KeepFocus, bring_into_sight, focus_heading, focus_heading_on};
pub use gaps::{focus_first_gap, focus_first_gap_if_free, focus_soon};
pub use icon::Icon;
pub use ids::fresh_id;
pub use masked_secret::MaskedSecret;
pub use menu::MenuItem;
pub use meter::{Meter, MeterPart};
pub use notice::Notice;
pub use password_field::PasswordField;
pub use popover::{OpenPopover, Popover};
pub use progress::Progress;
pub use prose::{Advice, Prose};
pub use question::Question;
pub use radio_group::{Choice, RadioGroup, RadioLook};
pub use secrets::{on_secrets_away, put_secrets_away, wipe};
pub use select::{Select, SelectField, SelectOption};
pub use text_area::TextArea;
pub use text_field::TextField;
pub use time::Time;
pub use time_text::{ago_text, iso_text, local_text, relative_text, utc_text};
pub use toasts::{ToastRegion, Toasts, provide_toasts, toasts};
pub use tone::Tone;
pub use waiting::{Skeleton, Waiting};
pub use windowed::WindowedRows;
