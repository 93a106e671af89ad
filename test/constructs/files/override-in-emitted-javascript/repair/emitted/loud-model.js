import { __esDecorate, __runInitializers } from "tslib";
import { pyfunc } from "@tsfunc/runtime";
import { ChatModel } from "./model.js";
let LoudModel = (() => {
    let _classDecorators = [pyfunc];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    let _classSuper = ChatModel;
    var LoudModel = class extends _classSuper {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(_classSuper[Symbol.metadata] ?? null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            LoudModel = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        predict(modelInput) {
            return super.predict(modelInput).map((text) => text.toUpperCase());
        }
    };
    return LoudModel = _classThis;
})();
export { LoudModel };
