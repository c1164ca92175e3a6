"""From a snapshot to problems; must not know how a problem is shown or fixed on screen."""
