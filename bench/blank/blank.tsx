import { createRoot } from "react-dom/client"

// The least that React can paint: what any page of ours is measured against.
createRoot(document.getElementById("root")!).render(<p>Blank</p>)
