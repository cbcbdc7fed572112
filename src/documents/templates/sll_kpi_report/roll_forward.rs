//! Next year's report from this one: nothing has to be typed twice.

use crate::documents::Draft;

/// Next year's draft.
pub fn roll_forward(draft: &Draft) -> Draft {
    draft.clone()
}
